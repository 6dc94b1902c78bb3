package poc.model.evaluate;

/**
 * What wrong decisions cost, in any one unit.
 *
 * @param falsePositive the cost of expecting an outcome that does not come true, above 0
 * @param falseNegative the cost of not expecting one that does, above 0
 */
public record Costs(double falsePositive, double falseNegative) {

  /**
   * Checks the costs.
   *
   * @throws IllegalArgumentException unless both are finite and above 0
   */
  public Costs {
    if (!(falsePositive > 0
        && falsePositive < Double.POSITIVE_INFINITY
        && falseNegative > 0
        && falseNegative < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a cost must be a number above 0");
    }
  }

  /** What the decisions cost altogether. */
  public double of(Confusion confusion) {
    return falsePositive * confusion.falsePositives() + falseNegative * confusion.falseNegatives();
  }

  /**
   * The threshold that costs least where probabilities are calibrated, {@code fp / (fp + fn)}: C.
   * Elkan, The Foundations of Cost-Sensitive Learning, IJCAI 2001, 973-978.
   */
  public double ideal() {
    return falsePositive / (falsePositive + falseNegative);
  }

  /**
   * The threshold that costs least on these cases. Every threshold between two neighbouring
   * predictions costs the same: where {@link #ideal} lies between them it is taken, else the
   * middle. Of several that cost the same, it is the one nearest to the ideal.
   *
   * @return strictly between 0 and 1
   */
  public double cheapestThreshold(Cases cases) {
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    double lower = 0;
    double cost = falsePositive * cases.negatives();
    for (int group = 0; group <= cases.groups(); group++) {
      boolean end = group == cases.groups();
      double upper = end ? 1 : cases.probability(group);
      double threshold = between(lower, upper);
      boolean nearer = Math.abs(threshold - ideal()) < Math.abs(best - ideal());
      if (lower < upper && (cost < least || (cost == least && nearer))) {
        least = cost;
        best = threshold;
      }
      if (!end) {
        lower = upper;
        cost += falseNegative * cases.positives(group) - falsePositive * cases.negatives(group);
      }
    }
    return best;
  }

  private double between(double lower, double upper) {
    double ideal = ideal();
    return lower < ideal && ideal <= upper ? ideal : lower + (upper - lower) / 2;
  }
}
