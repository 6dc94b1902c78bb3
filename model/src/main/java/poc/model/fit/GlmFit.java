package poc.model.fit;

import java.util.List;
import poc.model.Coefficient;
import poc.model.Covariance;
import poc.model.FitStatistics;

/**
 * The result of a fit.
 *
 * @param coefficients one for each column of the design matrix
 * @param covariance of the coefficients
 * @param statistics how the fit went
 * @param warnings what R would warn of, in its words; empty if all is well
 */
record GlmFit(
    List<Coefficient> coefficients,
    Covariance covariance,
    FitStatistics statistics,
    List<String> warnings) {

  GlmFit {
    coefficients = List.copyOf(coefficients);
    warnings = List.copyOf(warnings);
  }
}
