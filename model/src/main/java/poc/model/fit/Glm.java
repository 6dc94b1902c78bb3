package poc.model.fit;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.Column;
import poc.model.Link;

/**
 * Binomial regression by iteratively reweighted least squares, step for step as R's {@code glm.fit}
 * does it. An instance is immutable and may be used for any number of fits.
 *
 * <p>A ridge penalty takes {@code lambda / 2} times the sum of the squared coefficients off the
 * log-likelihood, each coefficient taken for its column in units of the column's standard deviation
 * (with divisor n), so that it does not matter in which unit a field is given. The intercept is not
 * penalized.
 *
 * @param link what maps the linear predictor to a probability
 * @param ridge lambda, at least 0
 * @param offset a part of the linear predictor that is not estimated
 * @param epsilon the change of the deviance, relative to the deviance plus 0.1, below which the fit
 *     has converged
 * @param maxIterations after which the fit stops, converged or not; at least 1
 */
public record Glm(
    Link link, double ridge, @Nullable Offset offset, double epsilon, int maxIterations) {

  /** Checks the penalty. */
  public Glm {
    if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the ridge penalty must be a number of at least 0");
    }
  }

  /** R's defaults: epsilon 1e-8, at most 25 iterations; no penalty, no offset. */
  public static Glm of(Link link) {
    return new Glm(link, 0, null, 1e-8, 25);
  }

  /** A copy with this penalty. */
  public Glm withRidge(double lambda) {
    return new Glm(link, lambda, offset, epsilon, maxIterations);
  }

  /** A copy that adds this to the linear predictor. */
  public Glm withOffset(Offset fixed) {
    return new Glm(link, ridge, fixed, epsilon, maxIterations);
  }

  /** A copy that stops after this many iterations. */
  public Glm withMaxIterations(int iterations) {
    return new Glm(link, ridge, offset, epsilon, iterations);
  }

  /**
   * Fits a model.
   *
   * @param columns the design matrix's columns
   * @throws TrainingException if there is no row, the columns' values overflow, or the fit finds no
   *     way to go on
   * @throws IOException if the rows cannot be read
   */
  public GlmFit fit(List<Column> columns, Observations observations)
      throws IOException, TrainingException {
    Totals totals = observations.reduce(Totals.of(columns, observations));
    check(totals);
    return new Scorer(this, columns, observations, totals).fit();
  }

  private static void check(Totals totals) throws TrainingException {
    if (totals.rows() == 0) {
      throw new TrainingException("there is no row that is complete and counts");
    }
    if (!totals.finite()) {
      throw new TrainingException(
          "a function of the formula is not defined for a value of the data, or overflows");
    }
  }
}
