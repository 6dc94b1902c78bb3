package poc.model.fit;

import poc.model.Logistic;

/**
 * The binomial family with logit link as R computes it, for 0/1 outcomes.
 *
 * <p>Only {@link StrictMath} and operations that IEEE 754 fixes are used, so that the results have
 * the same bits on every JDK.
 */
final class Logit {
  /** Beyond this many log-odds R takes a fitted probability as 0 or 1, within the next constant. */
  private static final double SATURATED_LINK = 30;

  /** The distance from 1 to the next larger double. */
  private static final double DOUBLE_EPSILON = Math.ulp(1.0);

  private Logit() {}

  /** The links from which the fit of these outcomes starts. */
  static double[] start(double[] y) {
    double[] link = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double mu = (y[i] + 0.5) / 2;
      link[i] = StrictMath.log(mu / (1 - mu));
    }
    return link;
  }

  /** The fitted probability, kept off 0 and 1 by one epsilon so that no weight is 0 / 0. */
  static double fitted(double link) {
    double e =
        link < -SATURATED_LINK
            ? DOUBLE_EPSILON
            : link > SATURATED_LINK ? 1 / DOUBLE_EPSILON : StrictMath.exp(link);
    return e / (1 + e);
  }

  /** The derivative of the fitted probability by the link. */
  static double slope(double link) {
    double e = StrictMath.exp(-Math.abs(link));
    return Math.abs(link) > SATURATED_LINK ? DOUBLE_EPSILON : e / ((1 + e) * (1 + e));
  }

  /**
   * {@code -2 log L}, from the links: {@code log(1 - p)} formed from a fitted p near 1 would have
   * lost its digits.
   */
  static double deviance(double[] y, double[] link) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Logistic.softplus(y[i] == 1 ? -link[i] : link[i]);
    }
    return 2 * sum;
  }

  /** The deviance of a model that fits the mean, strictly between 0 and 1, to every row. */
  static double nullDeviance(int n, double mean) {
    return -2 * n * (mean * StrictMath.log(mean) + (1 - mean) * StrictMath.log1p(-mean));
  }

  /** Whether a fitted probability is 0 or 1 within ten epsilons, as R counts it. */
  static boolean isSaturated(double link) {
    double mu = fitted(link);
    return mu > 1 - 10 * DOUBLE_EPSILON || mu < 10 * DOUBLE_EPSILON;
  }
}
