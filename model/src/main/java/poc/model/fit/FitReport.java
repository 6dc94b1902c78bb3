package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Erf;
import poc.model.Aliased;
import poc.model.Coefficient;
import poc.model.Column;
import poc.model.Covariance;
import poc.model.FitStatistics;
import poc.model.FitWarning;

/** Makes statistics, tests and warnings of the last step of a fit, as R's {@code summary.glm}. */
final class FitReport {
  private final Glm glm;
  private final List<Column> columns;
  private final boolean grouped;
  private final Totals totals;

  FitReport(Glm glm, List<Column> columns, boolean grouped, Totals totals) {
    this.glm = glm;
    this.columns = columns;
    this.grouped = grouped;
    this.totals = totals;
  }

  /**
   * Reports a fit.
   *
   * @param step the last regression, whose weights are those of the coefficients before it
   * @param estimates the coefficients of all columns
   * @param move how far the last step has moved them
   * @param scoring what they leave
   */
  GlmFit of(LeastSquares step, double[] estimates, double[] move, Scoring scoring, Course course)
      throws TrainingException {
    Covariance covariance = covariance(step);
    List<Column> kept = new ArrayList<>();
    List<Coefficient> coefficients = new ArrayList<>();
    List<Aliased> aliased = new ArrayList<>();
    for (int j = 0; j < columns.size(); j++) {
      int k = step.kept().indexOf(j);
      if (k < 0) {
        aliased.add(new Aliased(columns.get(j).name(), j));
      } else {
        kept.add(columns.get(j));
        double standardError = Math.sqrt(covariance.at(k, k));
        coefficients.add(coefficient(columns.get(j).name(), estimates[j], standardError));
      }
    }
    return new GlmFit(
        kept,
        coefficients,
        aliased,
        covariance,
        statistics(kept.size(), scoring, course),
        warnings(move, scoring, course));
  }

  private static Covariance covariance(LeastSquares step) throws TrainingException {
    try {
      return step.covariance();
    } catch (IllegalArgumentException e) {
      throw new TrainingException("the fit breaks down: " + e.getMessage(), e);
    }
  }

  private static Coefficient coefficient(String name, double estimate, double standardError)
      throws TrainingException {
    double z = estimate / standardError;
    if (!(Math.abs(z) < Double.POSITIVE_INFINITY)) {
      throw new TrainingException(
          "the values of " + name + " are too large or too small to fit: rescale them");
    }
    return new Coefficient(name, estimate, standardError, z, twoSided(z));
  }

  /** {@code 2 Phi(-|z|)}, by the complementary error function, which keeps its digits far out. */
  static double twoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  private FitStatistics statistics(int parameters, Scoring scoring, Course course) {
    int n = Math.toIntExact(totals.rows());
    boolean intercept = columns.stream().anyMatch(Column.Intercept.class::isInstance);
    double probability = intercept ? totals.successes() / totals.trials() : glm.link().inverse(0);
    double logLikelihood =
        grouped ? totals.ways() + scoring.logLikelihood() : -scoring.deviance() / 2;
    return new FitStatistics(
        course.converged(),
        course.iterations(),
        n,
        scoring.deviance(),
        totals.deviance(probability),
        n - parameters,
        intercept ? n - 1 : n,
        2 * parameters - 2 * logLikelihood,
        logLikelihood,
        glm.ridge());
  }

  private List<String> warnings(double[] move, Scoring scoring, Course course) {
    List<String> warnings = new ArrayList<>();
    if (!course.converged()) {
      warnings.add(FitWarning.NOT_CONVERGED.toString());
    }
    if (course.atBoundary()) {
      warnings.add(FitWarning.AT_BOUNDARY.toString());
    }
    if (scoring.extreme()) {
      warnings.add(FitWarning.EXTREME.toString());
    }
    if (totals.rows() < columns.size()) {
      warnings.add(
          ("too few rows, "
                  + totals.rows()
                  + " for "
                  + columns.size()
                  + " coefficients: those that")
              + " are NA could not be estimated, and the others repeat the data and say nothing of"
              + " other rows");
    }
    if (totals.successes() == 0 || totals.successes() == totals.trials()) {
      String outcome = totals.successes() == 0 ? "0" : "1";
      warnings.add(
          ("all outcomes are "
                  + outcome
                  + ": there is nothing to tell apart, so the model answers ")
              + (outcome + " to everything; the best estimate is infinite, and the standard errors")
              + " say nothing");
    } else if (course.converged() || scoring.extreme()) {
      separation(move, warnings);
    }
    return warnings;
  }

  private void separation(double[] move, List<String> warnings) {
    List<String> separating =
        Separation.of(totals, move).stream().map(j -> columns.get(j).name()).toList();
    if (!separating.isEmpty()) {
      warnings.add(
          "the outcomes are separated by "
              + String.join(", ", separating)
              + ": the best estimate is infinite, and the standard errors say nothing;"
              + " fit with a ridge penalty, or leave out what separates");
    }
  }
}
