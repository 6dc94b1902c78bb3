package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import poc.model.Covariance;

/**
 * Least squares by Householder QR, as R's {@code lm.fit} does it.
 *
 * <p>The normal equations are never formed: they would square the condition number of the matrix,
 * and halve the digits of the result.
 */
final class LeastSquares {
  private final double[] coefficients;
  private final Covariance covariance;

  private LeastSquares(double[] coefficients, Covariance covariance) {
    this.coefficients = coefficients;
    this.covariance = covariance;
  }

  /** The solution; not to be changed. */
  double[] coefficients() {
    return coefficients;
  }

  /** {@code (X'X)^-1}, formed as {@code R^-1 R^-T}. */
  Covariance covariance() {
    return covariance;
  }

  /**
   * Solves {@code min |x b - y|}.
   *
   * @param x the matrix, of full column rank; see {@link #aliased}
   */
  static LeastSquares solve(double[][] x, double[] y) {
    QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(x, false), 0);
    double[] coefficients = qr.getSolver().solve(MatrixUtils.createRealVector(y)).toArray();
    return new LeastSquares(coefficients, inverseGram(qr.getR(), coefficients.length));
  }

  private static Covariance inverseGram(RealMatrix r, int size) {
    RealMatrix upper = r.getSubMatrix(0, size - 1, 0, size - 1);
    double[][] inverse = new double[size][];
    for (int j = 0; j < size; j++) {
      RealVector unit = MatrixUtils.createRealVector(new double[size]);
      unit.setEntry(j, 1);
      MatrixUtils.solveUpperTriangularSystem(upper, unit);
      inverse[j] = unit.toArray();
    }
    double[][] product = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (double[] column : inverse) {
          sum += column[i] * column[j];
        }
        product[i][j] = sum;
        product[j][i] = sum;
      }
    }
    return Covariance.of(product);
  }

  /**
   * Finds the columns that are linear combinations of those before them, by the rule of R's {@code
   * dqrdc2}: what is left of a column after projecting it on the others is shorter than {@code
   * tolerance} times the column. Such a column is set aside before the next one is looked at.
   *
   * @return their positions, rising; empty if the matrix has full rank
   */
  static List<Integer> aliased(double[][] x, double tolerance) {
    List<Integer> kept = new ArrayList<>();
    List<Integer> aliased = new ArrayList<>();
    for (int j = 0; j < x[0].length; j++) {
      kept.add(j);
    }
    for (int found = firstAliased(x, kept, tolerance);
        found >= 0;
        found = firstAliased(x, kept, tolerance)) {
      aliased.add(kept.remove(found));
    }
    return aliased;
  }

  private static int firstAliased(double[][] x, List<Integer> kept, double tolerance) {
    if (kept.isEmpty()) {
      return -1;
    }
    double[][] columns = new double[x.length][kept.size()];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < kept.size(); j++) {
        columns[i][j] = x[i][kept.get(j)];
      }
    }
    RealMatrix matrix = new Array2DRowRealMatrix(columns, false);
    RealMatrix r = new QRDecomposition(matrix, 0).getR();
    for (int j = 0; j < kept.size(); j++) {
      double norm = matrix.getColumnVector(j).getNorm();
      boolean beyondRows = j >= x.length;
      if (beyondRows || Math.abs(r.getEntry(j, j)) < tolerance * (norm == 0 ? 1 : norm)) {
        return j;
      }
    }
    return -1;
  }
}
