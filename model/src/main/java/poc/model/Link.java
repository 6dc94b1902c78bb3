package poc.model;

import java.util.Locale;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * How a linear predictor becomes a probability: the links of R's {@code binomial} family.
 *
 * <p>Exponentials and logarithms are those of {@link StrictMath}, so that a prediction has the same
 * digits on every machine.
 */
public enum Link {
  LOGIT,
  PROBIT,
  CLOGLOG,
  LOG,
  CAUCHIT;

  /** R's {@code .Machine$double.eps}: how near to 0 and 1 a probability comes. */
  private static final double EPSILON = Math.ulp(1.0);

  /** Beyond this many log-odds R takes the probability as 0 or 1. */
  private static final double LOGIT_LIMIT = 30;

  /** R's {@code -qnorm(.Machine$double.eps)}. */
  private static final double PROBIT_LIMIT = 8.125890664701906;

  /** R's {@code -qcauchy(.Machine$double.eps)}. */
  private static final double CAUCHIT_LIMIT = 1.4335402848056648e15;

  /**
   * The link of that name.
   *
   * @param name as {@link #toString()} gives it
   * @throws IllegalArgumentException naming all links, if there is none of that name
   */
  public static Link of(String name) {
    for (Link link : values()) {
      if (link.toString().equals(name)) {
        return link;
      }
    }
    throw new IllegalArgumentException("the link must be logit, probit, cloglog, log or cauchit");
  }

  /**
   * The probability that belongs to a linear predictor, as R's {@code linkinv} computes it.
   *
   * <ul>
   *   <li>logit: {@code e / (1 + e)} with {@code e = exp(eta)}. For a low probability the quotient
   *       is formed from the small e itself and keeps all its digits. Beyond ±30 R puts e at {@code
   *       epsilon} or {@code 1 / epsilon}, which also keeps it from overflowing.
   *   <li>probit: the normal distribution function {@code erfc(-eta / sqrt(2)) / 2}, whose lower
   *       tail does not cancel; eta is held within ±8.126, where the tail is epsilon.
   *   <li>cloglog: {@code 1 - exp(-exp(eta))}, by {@code expm1}, which keeps the digits that the
   *       difference of two numbers near 1 would lose; held within epsilon of 0 and 1.
   *   <li>log: {@code exp(eta)}, at least epsilon. Nothing holds it below 1 where a model is asked
   *       beyond what it was fitted to; see {@link Model#predict}.
   *   <li>cauchit: {@code 1/2 + atan(eta) / pi}; in the tails {@code atan(1 / eta) / pi}, which
   *       does not cancel; eta is held within ±1.4e15.
   * </ul>
   *
   * @param eta the linear predictor, infinities allowed
   * @return the probability; NaN for NaN
   */
  public double inverse(double eta) {
    return switch (this) {
      case LOGIT -> {
        double e =
            eta < -LOGIT_LIMIT ? EPSILON : eta > LOGIT_LIMIT ? 1 / EPSILON : StrictMath.exp(eta);
        yield e / (1 + e);
      }
      case PROBIT -> Erfc.value(-clamp(eta, PROBIT_LIMIT) / Math.sqrt(2)) / 2;
      case CLOGLOG ->
          Math.max(EPSILON, Math.min(-StrictMath.expm1(-StrictMath.exp(eta)), 1 - EPSILON));
      case LOG -> Math.max(EPSILON, StrictMath.exp(eta));
      case CAUCHIT -> cauchy(clamp(eta, CAUCHIT_LIMIT));
    };
  }

  private static double clamp(double eta, double limit) {
    return Math.max(-limit, Math.min(eta, limit));
  }

  /** The distribution function of the standard Cauchy distribution. */
  private static double cauchy(double x) {
    if (Math.abs(x) <= 1) {
      return 0.5 + StrictMath.atan(x) / Math.PI;
    }
    double tail = StrictMath.atan(1 / x) / Math.PI;
    return x < 0 ? -tail : 1 - tail;
  }

  /** Its name in R and in the model file: {@code logit}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
