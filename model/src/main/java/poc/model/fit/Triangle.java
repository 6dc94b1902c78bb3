package poc.model.fit;

/**
 * The triangular factor R of a matrix [X | z] whose rows come block by block: Householder
 * reflections fold each block into the factor of the rows before it (Golub and Van Loan, Matrix
 * Computations, 4th edition, 6.5.4; the "TSQR" of Demmel, Grigori, Hoemmen and Langou, 2012).
 *
 * <p>The normal equations are never formed: they would square the condition number of the matrix,
 * and halve the digits of the result. R has the singular values of the matrix, up to rounding.
 */
final class Triangle {
  /** Row j holds the entries from the diagonal on, at their columns. */
  private final double[][] r;

  /** The factor of no rows, for a matrix of this many columns. */
  Triangle(int columns) {
    r = new double[columns][columns];
  }

  /** The number of columns. */
  int size() {
    return r.length;
  }

  /** The entry; 0 below the diagonal. */
  double at(int row, int column) {
    return r[row][column];
  }

  /**
   * Folds in rows.
   *
   * @param columns for each column its entries in the rows; they are overwritten
   */
  void add(double[][] columns, int rows) {
    for (int j = 0; j < r.length; j++) {
      double[] reflector = columns[j];
      double below = dot(reflector, reflector, rows);
      if (below == 0) {
        continue;
      }
      double diagonal = r[j][j];
      double norm = Math.sqrt(diagonal * diagonal + below);
      double alpha = diagonal > 0 ? -norm : norm;
      double head = diagonal - alpha;
      double factor = 2 / (head * head + below);
      r[j][j] = alpha;
      for (int k = j + 1; k < r.length; k++) {
        double[] column = columns[k];
        double projection = factor * (head * r[j][k] + dot(reflector, column, rows));
        r[j][k] -= projection * head;
        for (int i = 0; i < rows; i++) {
          column[i] -= projection * reflector[i];
        }
      }
    }
  }

  /** Folds in the rows of which another is the factor; it is used up. */
  void join(Triangle other) {
    double[][] columns = new double[r.length][r.length];
    for (int i = 0; i < r.length; i++) {
      for (int j = i; j < r.length; j++) {
        columns[j][i] = other.r[i][j];
      }
    }
    add(columns, r.length);
  }

  /** Four sums at a time, since each addition would else wait for the one before it. */
  private static double dot(double[] a, double[] b, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
