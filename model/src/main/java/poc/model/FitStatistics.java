package poc.model;

/**
 * How well, and how, a model was fitted; the terms are those of R's {@code glm}.
 *
 * @param converged whether the deviance settled within the allowed iterations
 * @param iterations Fisher scoring steps taken
 * @param n rows fitted
 * @param deviance residual deviance, {@code -2 logLikelihood} for 0/1 data
 * @param nullDeviance deviance of the model that has an intercept alone
 * @param dfResidual {@code n} less the number of coefficients
 * @param dfNull {@code n - 1}
 * @param aic Akaike's information criterion
 * @param logLikelihood natural logarithm of the likelihood at the estimate
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
    double logLikelihood) {}
