package poc.model;

/**
 * The logistic distribution, in forms that neither overflow nor cancel.
 *
 * <p>{@link StrictMath} keeps the results the same on every machine and JDK.
 */
public final class Logistic {
  private Logistic() {}

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
