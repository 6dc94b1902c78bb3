package poc.model.fit;

/**
 * What one pass over the data tells of a set of coefficients: the deviance that they leave, and the
 * weighted regression that gives the next ones.
 */
final class Scoring {
  final Triangle factor;
  final DesignRows design;
  double deviance;
  double logLikelihood;
  boolean extreme;

  /** The columns of the block that is added, and after them its working response. */
  double[][] rows = {};

  double[] eta = {};
  double[] offsets = {};

  /** The roots of the working weights. */
  double[] weights = {};

  Scoring(int size, DesignRows design) {
    this.factor = new Triangle(size + 1);
    this.design = design;
  }

  /** Makes room for a block. */
  void reserve(int size) {
    if (eta.length < size) {
      rows = new double[factor.size()][size];
      eta = new double[size];
      offsets = new double[size];
      weights = new double[size];
    }
  }

  /** The factor of the weighted design matrix and working response. */
  Triangle factor() {
    return factor;
  }

  /** The deviance; not finite if a fitted probability is none. */
  double deviance() {
    return deviance;
  }

  /**
   * For rows of counts the logarithm of the likelihood, as R's {@code binomial()$aic} has it: of
   * the counts rounded to whole numbers, without {@link Totals#ways()}.
   */
  double logLikelihood() {
    return logLikelihood;
  }

  /** Whether R would call a fitted probability numerically 0 or 1. */
  boolean extreme() {
    return extreme;
  }
}
