package poc.model.evaluate;

/**
 * Whether predicted probabilities mean what they say, by logistic recalibration: D. R. Cox, Two
 * Further Applications of a Model for Binary Regression, Biometrika 45 (1958), 562-565.
 *
 * @param intercept of the regression of the outcomes on the predicted log-odds; 0 is perfect
 * @param slope of the same; 1 is perfect, below 1 the predictions are too extreme
 * @param inTheLarge the intercept where the slope is held at 1; 0 is perfect, above 0 the outcome
 *     is more frequent than predicted
 */
public record Calibration(Estimate intercept, Estimate slope, Estimate inTheLarge) {

  /**
   * A number and how well it is known.
   *
   * @param value the maximum likelihood estimate; NaN if there is none
   * @param standardError by the Fisher information
   */
  public record Estimate(double value, double standardError) {
    static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);

    /** Wald's interval. */
    public Interval interval() {
      return Interval.wald(value, standardError);
    }
  }

  /**
   * Recalibrates, as {@code glm(y ~ link)} and {@code glm(y ~ offset(link))} do. There are no
   * estimates where the likelihood has no maximum: with outcomes of one kind only, with separated
   * ones, or with a predicted probability of 0 or 1.
   */
  public static Calibration of(Cases cases) {
    return Recalibration.fit(cases);
  }
}
