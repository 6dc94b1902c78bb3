package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import poc.model.Covariance;

/**
 * The solution of {@code min |X b - z|} from the triangular factor of [X | z], with the columns set
 * aside that R's {@code lm.fit} would set aside.
 */
final class LeastSquares {
  /** The factor's columns, those that are kept reduced to a triangle. */
  private final double[][] columns;

  private final List<Integer> kept = new ArrayList<>();

  private LeastSquares(Triangle factor) {
    columns = new double[factor.size()][factor.size()];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i <= j; i++) {
        columns[j][i] = factor.at(i, j);
      }
    }
  }

  /**
   * Solves by the rule of R's {@code dqrdc2}: if what is left of a column after projecting it on
   * those before it is shorter than {@code tolerance} times the column, the column is set aside.
   *
   * <p>Reflections keep lengths, so the columns of R stand for those of X.
   *
   * @param factor of [X | z]
   */
  static LeastSquares solve(Triangle factor, double tolerance) {
    LeastSquares solution = new LeastSquares(factor);
    int response = factor.size() - 1;
    for (int j = 0; j < response; j++) {
      int row = solution.kept.size();
      double length = 0;
      for (int i = 0; i <= j; i++) {
        length = Math.hypot(length, factor.at(i, j));
      }
      if (!(solution.left(j, row) < tolerance * (length == 0 ? 1 : length))) {
        solution.reflect(j, row);
        solution.kept.add(j);
      }
    }
    return solution;
  }

  /** The length of a column from a row on. */
  private double left(int column, int row) {
    double length = 0;
    for (int i = row; i < columns.length; i++) {
      length = Math.hypot(length, columns[column][i]);
    }
    return length;
  }

  /** Reflects all columns from this one on, so that it is zero below the row. */
  private void reflect(int column, int row) {
    double[] reflector = columns[column].clone();
    double length = left(column, row);
    double alpha = reflector[row] > 0 ? -length : length;
    reflector[row] -= alpha;
    double square = 0;
    for (int i = row; i < reflector.length; i++) {
      square += reflector[i] * reflector[i];
    }
    for (int j = column; j < columns.length && square > 0; j++) {
      double projection = 0;
      for (int i = row; i < reflector.length; i++) {
        projection += reflector[i] * columns[j][i];
      }
      projection *= 2 / square;
      for (int i = row; i < reflector.length; i++) {
        columns[j][i] -= projection * reflector[i];
      }
    }
  }

  /** The positions of the columns that are not set aside, rising. */
  List<Integer> kept() {
    return kept;
  }

  private double at(int row, int column) {
    return columns[kept.get(column)][row];
  }

  /** The coefficients of the columns that are kept. */
  double[] coefficients() {
    double[] coefficients = new double[kept.size()];
    for (int i = coefficients.length - 1; i >= 0; i--) {
      double sum = columns[columns.length - 1][i];
      for (int j = i + 1; j < coefficients.length; j++) {
        sum -= at(i, j) * coefficients[j];
      }
      coefficients[i] = sum / at(i, i);
    }
    return coefficients;
  }

  /**
   * {@code (X'X)^-1} of the columns that are kept, formed as {@code R^-1 R^-T}.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  Covariance covariance() {
    int size = kept.size();
    double[][] inverse = inverse(size);
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = i; k < size; k++) {
          sum += inverse[i][k] * inverse[j][k];
        }
        product[i][j] = sum;
        product[j][i] = sum;
      }
    }
    return Covariance.of(product);
  }

  private double[][] inverse(int size) {
    double[][] inverse = new double[size][size];
    for (int j = 0; j < size; j++) {
      inverse[j][j] = 1 / at(j, j);
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int k = i + 1; k <= j; k++) {
          sum += at(i, k) * inverse[k][j];
        }
        inverse[i][j] = -sum / at(i, i);
      }
    }
    return inverse;
  }
}
