package poc.model.evaluate;

import java.util.Arrays;

/**
 * Predictions beside what came true, sorted by the predicted log-odds. Cases that were predicted
 * the same are one group with two counts: every statistic here depends on a prediction's rank or
 * value alone, so nothing is lost.
 *
 * <p>The log-odds are kept, not the probabilities, because two large ones that still differ can
 * have the same probability, 1.
 */
public final class Cases {
  private final double[] logOdds;
  private final long[] positives;
  private final long[] negatives;
  private final long allPositives;
  private final long allNegatives;

  private Cases(double[] logOdds, long[] positives, long[] negatives) {
    this.logOdds = logOdds;
    this.positives = positives;
    this.negatives = negatives;
    this.allPositives = Arrays.stream(positives).sum();
    this.allNegatives = Arrays.stream(negatives).sum();
  }

  /** The number of groups, which is that of distinct predictions. */
  public int groups() {
    return logOdds.length;
  }

  /** The predicted log-odds of a group, rising with it; infinite for a probability of 0 or 1. */
  public double logOdds(int group) {
    return logOdds[group];
  }

  /** The predicted probability of a group. */
  public double probability(int group) {
    return inverseLogit(logOdds[group]);
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
    return positives[group];
  }

  /** How many cases of a group did not. */
  public long negatives(int group) {
    return negatives[group];
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
    private double[] logOdds = new double[1024];
    private long[] positives = new long[1024];
    private long[] negatives = new long[1024];
    private int size;

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
      if (positives + negatives == 0) {
        return this;
      }
      if (size == this.logOdds.length) {
        this.logOdds = Arrays.copyOf(this.logOdds, 2 * size);
        this.positives = Arrays.copyOf(this.positives, 2 * size);
        this.negatives = Arrays.copyOf(this.negatives, 2 * size);
      }
      this.logOdds[size] = logOdds + 0.0;
      this.positives[size] = positives;
      this.negatives[size++] = negatives;
      return this;
    }

    /** Adds all cases of another set. */
    public Builder add(Cases cases) {
      for (int group = 0; group < cases.groups(); group++) {
        add(cases.logOdds(group), cases.positives(group), cases.negatives(group));
      }
      return this;
    }

    /** The cases added so far, sorted and grouped. */
    public Cases build() {
      double[] distinct = Arrays.stream(logOdds, 0, size).sorted().distinct().toArray();
      long[] ones = new long[distinct.length];
      long[] zeros = new long[distinct.length];
      for (int i = 0; i < size; i++) {
        int group = Arrays.binarySearch(distinct, logOdds[i]);
        ones[group] += positives[i];
        zeros[group] += negatives[i];
      }
      return new Cases(distinct, ones, zeros);
    }
  }
}
