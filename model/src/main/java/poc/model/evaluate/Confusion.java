package poc.model.evaluate;

/**
 * What is decided with a threshold, beside what came true. A rate without cases is NaN.
 *
 * @param threshold the probability from which on the outcome is expected
 * @param truePositives expected and came true
 * @param falsePositives expected, did not come true
 * @param falseNegatives not expected, came true
 * @param trueNegatives not expected, did not come true
 */
public record Confusion(
    double threshold,
    long truePositives,
    long falsePositives,
    long falseNegatives,
    long trueNegatives) {

  /** Decides these cases. */
  public static Confusion of(Cases cases, double threshold) {
    long truePositives = 0;
    long falsePositives = 0;
    for (int group = 0; group < cases.groups(); group++) {
      if (Cases.inverseLogit(cases.logOdds(group)) >= threshold) {
        truePositives += cases.positives(group);
        falsePositives += cases.negatives(group);
      }
    }
    return new Confusion(
        threshold,
        truePositives,
        falsePositives,
        cases.positives() - truePositives,
        cases.negatives() - falsePositives);
  }

  private long size() {
    return truePositives + falsePositives + falseNegatives + trueNegatives;
  }

  /** The share of right decisions. */
  public double accuracy() {
    return (double) (truePositives + trueNegatives) / size();
  }

  /** The share of those with the outcome for whom it was expected; recall. */
  public double sensitivity() {
    return (double) truePositives / (truePositives + falseNegatives);
  }

  /** The share of those without the outcome for whom it was not expected. */
  public double specificity() {
    return (double) trueNegatives / (trueNegatives + falsePositives);
  }

  /** The positive predictive value: the share of expectations that came true; precision. */
  public double positivePredictiveValue() {
    return (double) truePositives / (truePositives + falsePositives);
  }

  /** The negative predictive value. */
  public double negativePredictiveValue() {
    return (double) trueNegatives / (trueNegatives + falseNegatives);
  }

  /** The harmonic mean of sensitivity and positive predictive value. */
  public double f1() {
    return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
  }

  /**
   * Matthews' correlation coefficient, -1 to 1, the correlation of expectation and outcome: B. W.
   * Matthews, Comparison of the Predicted and Observed Secondary Structure of T4 Phage Lysozyme,
   * Biochimica et Biophysica Acta 405 (1975), 442-451. The square root is taken factor by factor,
   * because the product of four counts overflows.
   */
  public double matthews() {
    double scale =
        Math.sqrt((double) (truePositives + falsePositives))
            * Math.sqrt((double) (truePositives + falseNegatives))
            * Math.sqrt((double) (trueNegatives + falsePositives))
            * Math.sqrt((double) (trueNegatives + falseNegatives));
    return ((double) truePositives * trueNegatives - (double) falsePositives * falseNegatives)
        / scale;
  }
}
