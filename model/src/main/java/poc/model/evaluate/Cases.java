package poc.model.evaluate;

/**
 * Predictions beside what came true, sorted by the predicted log-odds. Cases that were predicted
 * the same are one group with two counts: every statistic here depends on a prediction's rank or
 * value alone, so nothing is lost.
 *
 * <p>The log-odds are kept, not the probabilities, because two large ones that still differ can
 * have the same probability, 1.
 */
public final class Cases {
  private final CaseTable table;
  private final long allPositives;
  private final long allNegatives;

  private Cases(CaseTable table) {
    this.table = table;
    long with = 0;
    long without = 0;
    for (int group = 0; group < table.size(); group++) {
      with += table.positives(group);
      without += table.negatives(group);
    }
    this.allPositives = with;
    this.allNegatives = without;
  }

  /** The number of groups, which is that of distinct predictions. */
  public int groups() {
    return table.size();
  }

  /** The predicted log-odds of a group, rising with it; infinite for a probability of 0 or 1. */
  public double logOdds(int group) {
    return table.logOdds(group);
  }

  /** The predicted probability of a group. */
  public double probability(int group) {
    return inverseLogit(table.logOdds(group));
  }

  /**
   * The inverse logit, {@code 1 / (1 + exp(-link))}: of the exponential of {@code -|link|}, which
   * cannot overflow, and as {@code e / (1 + e)} where {@code 1 - 1 / (1 + e)} would cancel.
   */
  static double inverseLogit(double link) {
    double e = StrictMath.exp(-Math.abs(link));
    return link < 0 ? e / (1 + e) : 1 / (1 + e);
  }

  /** How many cases of a group had the outcome. */
  public long positives(int group) {
    return table.positives(group);
  }

  /** How many cases of a group did not. */
  public long negatives(int group) {
    return table.negatives(group);
  }

  /** How many cases had the outcome. */
  public long positives() {
    return allPositives;
  }

  /** How many cases did not. */
  public long negatives() {
    return allNegatives;
  }

  /** All cases. */
  public long size() {
    return allPositives + allNegatives;
  }

  /** Collects cases in any order. */
  public static final class Builder {
    private CaseTable table = new CaseTable();

    /**
     * Adds cases that were predicted the same.
     *
     * @param logOdds of the predicted probability; not NaN
     * @param positives how many had the outcome, at least 0
     * @param negatives how many did not, at least 0
     */
    public Builder add(double logOdds, long positives, long negatives) {
      if (Double.isNaN(logOdds) || positives < 0 || negatives < 0) {
        throw new IllegalArgumentException(
            "log-odds " + logOdds + ", positives " + positives + ", negatives " + negatives);
      }
      if (positives + negatives > 0) {
        table.add(logOdds + 0.0, positives, negatives);
      }
      return this;
    }

    /** Adds all cases of another set. */
    public Builder add(Cases cases) {
      for (int group = 0; group < cases.groups(); group++) {
        add(cases.logOdds(group), cases.positives(group), cases.negatives(group));
      }
      return this;
    }

    /** The cases added since the last call, sorted and grouped. */
    public Cases build() {
      CaseTable built = table;
      table = new CaseTable();
      built.join();
      return new Cases(built);
    }
  }
}
