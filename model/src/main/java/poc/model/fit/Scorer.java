package poc.model.fit;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.Column;

/** Runs the iterations of one fit. */
final class Scorer {
  private final Glm glm;
  private final List<Column> columns;
  private final Observations observations;
  private final Totals totals;
  private final Binomial family;

  private int iterations;
  private boolean converged;
  private boolean stoppedAtBoundary;

  Scorer(Glm glm, List<Column> columns, Observations observations, Totals totals) {
    this.glm = glm;
    this.columns = columns;
    this.observations = observations;
    this.totals = totals;
    this.family = new Binomial(glm.link());
  }

  /** Iterates until the deviance settles, as {@code glm.fit} does. */
  GlmFit fit() throws IOException, TrainingException {
    Scoring scoring = score(null);
    double deviance = scoring.deviance();
    double[] coefficients = new double[columns.size()];
    double[] move = coefficients;
    LeastSquares step;
    do {
      step = LeastSquares.solve(penalized(scoring), Math.min(1e-7, glm.epsilon() / 1000));
      double[] next = spread(step);
      scoring = score(next);
      stoppedAtBoundary = false;
      for (int i = 0; !(objective(scoring, next) < Double.POSITIVE_INFINITY); i++) {
        halve(next, coefficients, i);
        scoring = score(next);
        stoppedAtBoundary = true;
      }
      double before = deviance;
      deviance = objective(scoring, next);
      converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < glm.epsilon();
      move = difference(next, coefficients);
      coefficients = next;
      iterations++;
    } while (!converged && iterations < glm.maxIterations());
    Course course = new Course(iterations, converged, stoppedAtBoundary);
    return new FitReport(glm, columns, observations.grouped(), totals)
        .of(step, coefficients, move, scoring, course);
  }

  private Scoring score(double @Nullable [] coefficients) throws IOException {
    return observations.reduce(
        new ScoringPass(observations, columns, family, glm.offset(), coefficients));
  }

  /** The deviance and the penalty. */
  private double objective(Scoring scoring, double[] coefficients) {
    double penalty = 0;
    for (int j = 0; j < coefficients.length && glm.ridge() > 0; j++) {
      double standardized = coefficients[j] * totals.deviation(j);
      penalty += standardized * standardized;
    }
    return scoring.deviance() + glm.ridge() * penalty;
  }

  /** The factor, with a row for the penalty of each coefficient. */
  private Triangle penalized(Scoring scoring) {
    if (glm.ridge() == 0) {
      return scoring.factor();
    }
    int size = columns.size();
    double[][] rows = new double[size + 1][size];
    for (int j = 0; j < size; j++) {
      rows[j][j] = Math.sqrt(glm.ridge()) * totals.deviation(j);
    }
    Triangle factor = new Triangle(size + 1);
    factor.join(scoring.factor());
    factor.add(rows, size);
    return factor;
  }

  /** The coefficients of all columns; 0 for those that are set aside. */
  private double[] spread(LeastSquares step) throws TrainingException {
    double[] all = new double[columns.size()];
    double[] kept = step.coefficients();
    for (int k = 0; k < kept.length; k++) {
      int j = step.kept().get(k);
      if (!(Math.abs(kept[k]) < Double.POSITIVE_INFINITY)) {
        throw new TrainingException(
            "the values of " + columns.get(j).name() + " are too large or too small: rescale them");
      }
      all[j] = kept[k];
    }
    return all;
  }

  private void halve(double[] next, double[] before, int attempts) throws TrainingException {
    if (iterations == 0) {
      throw new TrainingException(
          "no valid set of coefficients has been found: the "
              + glm.link()
              + " link gives no probabilities from where the fit starts; take another link");
    }
    if (attempts == glm.maxIterations()) {
      throw new TrainingException("the fit diverges, and a shorter step does not help");
    }
    for (int j = 0; j < next.length; j++) {
      next[j] = (next[j] + before[j]) / 2;
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      difference[j] = a[j] - b[j];
    }
    return difference;
  }
}
