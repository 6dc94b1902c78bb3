package poc.model.fit;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.hipparchus.special.Gamma;
import poc.model.Link;

/**
 * R's {@code binomial} family: what a fit needs to know of a link besides its inverse.
 *
 * <p>Elementary functions are those of {@link StrictMath}, so that the results have the same bits
 * on every JDK (the probit link alone relies on a library that may differ in the last one).
 */
final class Binomial {
  private static final double EPSILON = Math.ulp(1.0);

  /** Beyond this many log-odds R takes a probability as 0 or 1. */
  private static final double LOGIT_LIMIT = 30;

  private static final double MOST_LOG_HAZARD = 700;
  private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

  private final Link link;

  Binomial(Link link) {
    this.link = link;
  }

  /**
   * The linear predictor of a probability, R's {@code linkfun}.
   *
   * @param mu strictly between 0 and 1
   */
  double predictor(double mu) {
    return switch (link) {
      case LOGIT -> StrictMath.log(mu / (1 - mu));
      case PROBIT -> -Math.sqrt(2) * InverseErfc.value(2 * mu);
      case CLOGLOG -> StrictMath.log(-StrictMath.log1p(-mu));
      case LOG -> StrictMath.log(mu);
      case CAUCHIT -> StrictMath.tan(Math.PI * (mu - 0.5));
    };
  }

  /** The fitted probability. */
  double fitted(double eta) {
    return link.inverse(eta);
  }

  /** The derivative of the fitted probability by the linear predictor, R's {@code mu.eta}. */
  double slope(double eta) {
    return switch (link) {
      case LOGIT -> {
        double e = StrictMath.exp(-Math.abs(eta));
        yield Math.abs(eta) > LOGIT_LIMIT ? EPSILON : e / ((1 + e) * (1 + e));
      }
      case PROBIT -> Math.max(StrictMath.exp(-eta * eta / 2) / SQRT_2_PI, EPSILON);
      case CLOGLOG -> {
        double hazard = StrictMath.exp(Math.min(eta, MOST_LOG_HAZARD));
        yield Math.max(hazard * StrictMath.exp(-hazard), EPSILON);
      }
      case LOG -> Math.max(StrictMath.exp(eta), EPSILON);
      case CAUCHIT -> Math.max(1 / (Math.PI * (1 + eta * eta)), EPSILON);
    };
  }

  /**
   * What rows of outcomes 0 and 1 add to the deviance, {@code -2 log L}.
   *
   * <p>For the logit link it is formed from the linear predictor: {@code log(1 - p)} of a fitted p
   * near 1 would have lost its digits.
   */
  double deviance(double successes, double trials, double eta, double mu) {
    double failures = trials - successes;
    if (link == Link.LOGIT) {
      double tail = StrictMath.log1p(StrictMath.exp(-Math.abs(eta)));
      double excess = eta > 0 ? failures * eta : -successes * eta;
      return 2 * (excess + trials * tail);
    }
    return -2 * logLikelihood(successes, failures, mu);
  }

  /** The logarithm of {@code mu^successes (1 - mu)^failures}, with 0^0 = 1. */
  static double logLikelihood(double successes, double failures, double mu) {
    return (successes == 0 ? 0 : successes * StrictMath.log(mu))
        + (failures == 0 ? 0 : failures * StrictMath.log1p(-mu));
  }

  /** What a row of successes among trials adds to the deviance, beside its own best fit. */
  static double groupedDeviance(double successes, double trials, double mu) {
    double failures = trials - successes;
    return 2
        * ((successes == 0 ? 0 : successes * StrictMath.log(successes / (trials * mu)))
            + (failures == 0 ? 0 : failures * StrictMath.log(failures / (trials * (1 - mu)))));
  }

  /** The logarithm of the number of ways to choose successes among trials, both whole numbers. */
  static double ways(double successes, double trials) {
    return Gamma.logGamma(trials + 1)
        - Gamma.logGamma(successes + 1)
        - Gamma.logGamma(trials - successes + 1);
  }

  /** Whether R would call a fitted probability numerically 0 or 1. */
  static boolean isExtreme(double mu) {
    return mu > 1 - 10 * EPSILON || mu < 10 * EPSILON;
  }
}
