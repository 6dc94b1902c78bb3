package poc.model;

/**
 * The logistic function and its relatives, in forms that neither overflow nor cancel.
 *
 * <p>{@link StrictMath} keeps the results the same on every machine and JDK.
 */
public final class Logistic {
  private Logistic() {}

  /**
   * The inverse logit, {@code 1 / (1 + exp(-link))}.
   *
   * <p>The exponential is taken of {@code -|link|} only, so it lies in [0, 1] and cannot overflow.
   * For a negative link the quotient {@code e / (1 + e)} is formed from the small {@code e} itself:
   * {@code 1 - 1 / (1 + e)} would lose every digit once {@code e} is below 1e-16.
   *
   * @param link log-odds, infinities allowed
   * @return the probability, 0 to 1; NaN for NaN
   */
  public static double inverseLogit(double link) {
    double e = StrictMath.exp(-Math.abs(link));
    return link < 0 ? e / (1 + e) : 1 / (1 + e);
  }

  /**
   * The softplus function, {@code log(1 + exp(link))}: what one case with outcome 0 takes off the
   * log-likelihood (with outcome 1, give {@code -link}).
   *
   * <p>Written as {@code max(link, 0) + log1p(exp(-|link|))}: the exponential cannot overflow, and
   * {@code log1p} keeps the digits that {@code log(1 + small)} would round away.
   */
  public static double softplus(double link) {
    return Math.max(link, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(link)));
  }
}
