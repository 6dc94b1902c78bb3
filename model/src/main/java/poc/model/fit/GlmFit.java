package poc.model.fit;

import java.util.List;
import poc.model.Aliased;
import poc.model.Coefficient;
import poc.model.Column;
import poc.model.Covariance;
import poc.model.FitStatistics;

/**
 * The result of a fit.
 *
 * @param columns the columns of the design matrix that could be estimated
 * @param coefficients one for each of these columns
 * @param aliased the other columns, which are linear combinations of those before them
 * @param covariance of the coefficients
 * @param statistics how the fit went
 * @param warnings what R would warn of, in its words; empty if all is well
 */
public record GlmFit(
    List<Column> columns,
    List<Coefficient> coefficients,
    List<Aliased> aliased,
    Covariance covariance,
    FitStatistics statistics,
    List<String> warnings) {

  /** Copies the lists. */
  public GlmFit {
    columns = List.copyOf(columns);
    coefficients = List.copyOf(coefficients);
    aliased = List.copyOf(aliased);
    warnings = List.copyOf(warnings);
  }
}
