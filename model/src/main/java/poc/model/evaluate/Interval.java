package poc.model.evaluate;

/**
 * A 95 % confidence interval.
 *
 * @param lower its lower end; NaN where there is none
 * @param upper its upper end; NaN where there is none
 */
public record Interval(double lower, double upper) {
  /** The 0.975 quantile of the standard normal distribution. */
  static final double Z_975 = 1.959963984540054;

  /** Wald's interval, {@code estimate ± z(0.975) se}. */
  public static Interval wald(double estimate, double standardError) {
    double margin = Z_975 * standardError;
    return new Interval(estimate - margin, estimate + margin);
  }

  /**
   * Wilson's interval for a proportion, which stays within 0 to 1 and holds its level for few
   * cases: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference,
   * Journal of the American Statistical Association 22 (1927), 209-212; R's {@code prop.test} with
   * {@code correct = FALSE}.
   *
   * @param successes 0 to {@code n}
   * @param n at least 1
   */
  public static Interval wilson(long successes, long n) {
    double p = (double) successes / n;
    double z2n = Z_975 * Z_975 / n;
    double centre = (p + z2n / 2) / (1 + z2n);
    double margin = Z_975 / (1 + z2n) * Math.sqrt(p * (1 - p) / n + z2n / (4 * n));
    return new Interval(Math.max(0, centre - margin), Math.min(1, centre + margin));
  }

  /** The part of it that lies within 0 to 1. */
  Interval withinUnit() {
    return new Interval(Math.max(0, lower), Math.min(1, upper));
  }
}
