package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import poc.model.Covariance;

/**
 * The solution of {@code min |X b - z|} from the triangular factor of [X | z], with the columns set
 * aside that R's {@code lm.fit} would set aside.
 */
final class LeastSquares {
  private final List<Integer> kept;
  private final Triangle factor;

  private LeastSquares(List<Integer> kept, Triangle factor) {
    this.kept = kept;
    this.factor = factor;
  }

  /**
   * Solves by the rule of R's {@code dqrdc2}: if what is left of a column after projecting it on
   * those before it is shorter than {@code tolerance} times the column, the column is set aside.
   *
   * <p>Reflections keep lengths, so the columns of R stand for those of X: the length of a column
   * is that of R's column, and what is left of it is its diagonal entry once the columns that were
   * set aside are gone.
   *
   * @param factor of [X | z]
   */
  static LeastSquares solve(Triangle factor, double tolerance) {
    int z = factor.size() - 1;
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < z; j++) {
      kept.add(j);
      Triangle candidate = columns(factor, kept);
      double left = Math.abs(candidate.at(kept.size() - 1, kept.size() - 1));
      double length = length(factor, j);
      if (left < tolerance * (length == 0 ? 1 : length)) {
        kept.remove(kept.size() - 1);
      }
    }
    List<Integer> withResponse = new ArrayList<>(kept);
    withResponse.add(z);
    return new LeastSquares(List.copyOf(kept), columns(factor, withResponse));
  }

  /** The factor of the matrix that has these columns alone. */
  private static Triangle columns(Triangle factor, List<Integer> chosen) {
    int last = chosen.get(chosen.size() - 1);
    double[][] columns = new double[chosen.size()][last + 1];
    for (int k = 0; k < columns.length; k++) {
      for (int i = 0; i <= chosen.get(k); i++) {
        columns[k][i] = factor.at(i, chosen.get(k));
      }
    }
    Triangle triangle = new Triangle(columns.length);
    triangle.add(columns, last + 1);
    return triangle;
  }

  private static double length(Triangle factor, int column) {
    double length = 0;
    for (int i = 0; i <= column; i++) {
      length = Math.hypot(length, factor.at(i, column));
    }
    return length;
  }

  /** The positions of the columns that are not set aside, rising. */
  List<Integer> kept() {
    return kept;
  }

  /** The coefficients of the columns that are kept. */
  double[] coefficients() {
    int size = kept.size();
    double[] coefficients = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double sum = factor.at(i, size);
      for (int j = i + 1; j < size; j++) {
        sum -= factor.at(i, j) * coefficients[j];
      }
      coefficients[i] = sum / factor.at(i, i);
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
    double[][] inverse = new double[size][size];
    for (int j = 0; j < size; j++) {
      inverse[j][j] = 1 / factor.at(j, j);
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int k = i + 1; k <= j; k++) {
          sum += factor.at(i, k) * inverse[k][j];
        }
        inverse[i][j] = -sum / factor.at(i, i);
      }
    }
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
}
