package poc.model;

/**
 * How well, and how, a model was fitted; the terms are those of R's {@code glm}.
 *
 * @param converged whether the deviance settled within the allowed iterations
 * @param iterations Fisher scoring steps taken
 * @param n rows fitted, those of weight 0 not counted
 * @param deviance residual deviance, {@code -2 logLikelihood} for 0/1 data
 * @param nullDeviance deviance of the model that has an intercept alone, or of a probability of 1/2
 *     (a linear predictor of 0) if the model has none
 * @param dfResidual {@code n} less the number of estimated coefficients
 * @param dfNull {@code n - 1}, or {@code n} if the model has no intercept
 * @param aic Akaike's information criterion
 * @param logLikelihood natural logarithm of the likelihood at the estimate
 * @param ridge the penalty on the squared coefficients, 0 for plain maximum likelihood
 */
public record FitStatistics(
    boolean converged,
    int iterations,
    int n,
    double deviance,
    double nullDeviance,
    int dfResidual,
    int dfNull,
    double aic,
    double logLikelihood,
    double ridge) {

  /** Of a model whose source does not tell: numbers are NaN, counts 0. */
  public static FitStatistics unknown() {
    double none = Double.NaN;
    return new FitStatistics(true, 0, 0, none, none, 0, 0, none, none, 0);
  }

  /** Whether the model's source tells how it was fitted. */
  public boolean isKnown() {
    return !Double.isNaN(deviance);
  }
}
