package poc.model.imports;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import poc.model.Covariance;
import poc.model.Link;

/**
 * What data say of given coefficients: deviance, score and Fisher information, summed row by row.
 */
final class Likelihood {
  private final Link link;
  private final double[] score;
  private final double[][] information;
  private double deviance;
  private int rows;
  private int successes;

  Likelihood(Link link, int columns) {
    this.link = link;
    this.score = new double[columns];
    this.information = new double[columns][columns];
  }

  /** Adds a row: its columns, its linear predictor and whether it was a success. */
  void add(double[] x, double eta, boolean success) {
    double mu = Math.max(Double.MIN_NORMAL, Math.min(link.inverse(eta), 1 - Math.ulp(0.5)));
    double slope = slope(eta, mu);
    double weight = slope * slope / (mu * (1 - mu));
    double residual = ((success ? 1 : 0) - mu) * slope / (mu * (1 - mu));
    for (int i = 0; i < x.length; i++) {
      score[i] += x[i] * residual;
      for (int j = 0; j <= i; j++) {
        information[i][j] += x[i] * x[j] * weight;
      }
    }
    deviance -= 2 * (success ? Math.log(mu) : Math.log1p(-mu));
    rows++;
    successes += success ? 1 : 0;
  }

  /** The derivative of the probability. */
  private double slope(double eta, double mu) {
    return switch (link) {
      case LOGIT -> mu * (1 - mu);
      case PROBIT -> Math.exp(-eta * eta / 2) / Math.sqrt(2 * Math.PI);
      case CLOGLOG -> Math.exp(eta - Math.exp(eta));
      case LOG -> mu;
      case CAUCHIT -> 1 / (Math.PI * (1 + eta * eta));
    };
  }

  int rows() {
    return rows;
  }

  int successes() {
    return successes;
  }

  double deviance() {
    return deviance;
  }

  /** The deviance of one probability for all rows; of 1/2 for a model without an intercept. */
  double nullDeviance(boolean intercept) {
    if (!intercept) {
      double zero = link.inverse(0);
      return -2 * (part(successes, zero) + part(rows - successes, 1 - zero));
    }
    double mean = (double) successes / rows;
    return -2 * (part(successes, mean) + part(rows - successes, 1 - mean));
  }

  private static double part(int count, double probability) {
    return count == 0 ? 0 : count * Math.log(probability);
  }

  /**
   * The inverse of the information, which is scaled to a unit diagonal first.
   *
   * @throws ImportException if it is singular
   */
  Covariance covariance() throws ImportException {
    int n = score.length;
    double[][] scaled = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = information[i][j] / scale(i) / scale(j);
        scaled[i][j] = entry;
        scaled[j][i] = entry;
      }
    }
    try {
      RealMatrix inverse =
          new CholeskyDecomposition(new Array2DRowRealMatrix(scaled)).getSolver().getInverse();
      double[][] covariance = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          covariance[i][j] = inverse.getEntry(i, j) / scale(i) / scale(j);
          covariance[j][i] = covariance[i][j];
        }
      }
      return Covariance.of(covariance);
    } catch (MathRuntimeException | IllegalArgumentException e) {
      throw new ImportException(
          "has coefficients that this data cannot tell apart: is it the data it was fitted to?", e);
    }
  }

  private double scale(int i) {
    return Math.sqrt(information[i][i]);
  }

  /**
   * How far the coefficients are from the most likely ones, by the score test: {@code U' V U},
   * about the deviance that would be gained.
   */
  double distance(Covariance covariance) {
    double distance = 0;
    for (int i = 0; i < score.length; i++) {
      for (int j = 0; j < score.length; j++) {
        distance += score[i] * covariance.at(i, j) * score[j];
      }
    }
    return distance;
  }
}
