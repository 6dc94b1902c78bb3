package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.special.Erf;
import poc.model.Coefficient;
import poc.model.Covariance;
import poc.model.FitStatistics;

/**
 * Logistic regression by iteratively reweighted least squares, step for step as R's {@code glm.fit}
 * does it for {@code binomial(link = "logit")} with 0/1 outcomes.
 *
 * <p>An instance is immutable and may be used for any number of fits.
 */
final class Glm {
  private final double epsilon;
  private final int maxIterations;

  private Glm(double epsilon, int maxIterations) {
    this.epsilon = epsilon;
    this.maxIterations = maxIterations;
  }

  /** R's defaults: epsilon 1e-8, at most 25 iterations. */
  static Glm withDefaults() {
    return new Glm(1e-8, 25);
  }

  /** A copy that stops after this many iterations, converged or not; at least 1. */
  Glm withMaxIterations(int iterations) {
    return new Glm(epsilon, iterations);
  }

  /**
   * Fits a model. It has converged once a step changes the deviance by less than epsilon, relative
   * to the deviance plus 0.1.
   *
   * @throws TrainingException if the outcomes are all the same, there are fewer rows than columns,
   *     columns are linear combinations of others, or their values overflow
   */
  GlmFit fit(DesignMatrix design) throws TrainingException {
    double[][] x = design.rows();
    double[] y = design.response();
    double mean = checkedMean(design);
    checkRank(design);
    double[] link = Logit.start(y);
    double deviance = Logit.deviance(y, link);
    boolean converged = false;
    int iterations = 0;
    LeastSquares step;
    do {
      step = step(x, y, link);
      link = multiply(x, step.coefficients());
      double before = deviance;
      deviance = Logit.deviance(y, link);
      if (!(deviance < Double.POSITIVE_INFINITY)) {
        throw new TrainingException("the fit diverges: its deviance is no longer finite");
      }
      converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < epsilon;
      iterations++;
    } while (!converged && iterations < maxIterations);
    int parameters = step.coefficients().length;
    FitStatistics statistics =
        new FitStatistics(
            converged,
            iterations,
            y.length,
            deviance,
            Logit.nullDeviance(y.length, mean),
            y.length - parameters,
            y.length - 1,
            deviance + 2 * parameters,
            -deviance / 2,
            0);
    return new GlmFit(
        coefficients(design.names(), step),
        step.covariance(),
        statistics,
        warnings(converged, link));
  }

  private static double checkedMean(DesignMatrix design) throws TrainingException {
    double[] y = design.response();
    if (y.length < design.columns().size()) {
      throw new TrainingException(
          "too few rows: "
              + (y.length + " complete rows for " + design.columns().size() + " coefficients"));
    }
    double ones = 0;
    for (double outcome : y) {
      ones += outcome;
    }
    if (ones == 0 || ones == y.length) {
      throw new TrainingException(
          "all " + y.length + " outcomes are " + (int) y[0] + ": there is nothing to tell apart");
    }
    return ones / y.length;
  }

  /** Looks at the matrix as it stands, because the first step weighs all rows alike. */
  private void checkRank(DesignMatrix design) throws TrainingException {
    double tolerance = Math.min(1e-7, epsilon / 1000);
    List<Integer> aliased = LeastSquares.aliased(design.rows(), tolerance);
    if (!aliased.isEmpty()) {
      throw new TrainingException(
          "columns that are linear combinations of those before them cannot be estimated: "
              + String.join(", ", aliased.stream().map(design.names()::get).toList())
              + "; leave them out of the formula");
    }
  }

  /** One scoring step: the regression of the working response on x, both weighted. */
  private static LeastSquares step(double[][] x, double[] y, double[] link)
      throws TrainingException {
    double[][] weighted = new double[x.length][];
    double[] z = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double mu = Logit.fitted(link[i]);
      double slope = Logit.slope(link[i]);
      double weight = Math.sqrt(slope * slope / (mu * (1 - mu)));
      z[i] = (link[i] + (y[i] - mu) / slope) * weight;
      weighted[i] = new double[x[i].length];
      for (int j = 0; j < x[i].length; j++) {
        weighted[i][j] = x[i][j] * weight;
      }
    }
    try {
      return LeastSquares.solve(weighted, z);
    } catch (MathRuntimeException | IllegalArgumentException e) {
      throw new TrainingException("the fit breaks down: " + e.getMessage(), e);
    }
  }

  private static double[] multiply(double[][] x, double[] coefficients) {
    double[] link = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < coefficients.length; j++) {
        link[i] += x[i][j] * coefficients[j];
      }
    }
    return link;
  }

  private static List<Coefficient> coefficients(List<String> names, LeastSquares step)
      throws TrainingException {
    Covariance covariance = step.covariance();
    List<Coefficient> coefficients = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double estimate = step.coefficients()[i];
      double standardError = Math.sqrt(covariance.at(i, i));
      double z = estimate / standardError;
      if (!(Math.abs(z) < Double.POSITIVE_INFINITY)) {
        throw new TrainingException(
            "the values of " + names.get(i) + " are too large or too small to fit: rescale them");
      }
      coefficients.add(new Coefficient(names.get(i), estimate, standardError, z, twoSided(z)));
    }
    return coefficients;
  }

  /** {@code 2 Phi(-|z|)}, by the complementary error function, which keeps its digits far out. */
  static double twoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  private static List<String> warnings(boolean converged, double[] link) {
    List<String> warnings = new ArrayList<>();
    if (!converged) {
      warnings.add("glm.fit: algorithm did not converge");
    }
    for (double eta : link) {
      if (Logit.isSaturated(eta)) {
        warnings.add("glm.fit: fitted probabilities numerically 0 or 1 occurred");
        break;
      }
    }
    return warnings;
  }
}
