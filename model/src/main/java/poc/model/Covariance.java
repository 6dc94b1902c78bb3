package poc.model;

import java.util.Arrays;

/** The covariance matrix of the coefficients: symmetric, immutable, one row for each column. */
public final class Covariance {
  private final int size;

  /** The lower triangle, row after row. */
  private final double[] triangle;

  private Covariance(int size, double[] triangle) {
    this.size = size;
    this.triangle = triangle;
  }

  /**
   * Copies a matrix.
   *
   * @throws IllegalArgumentException if it is not square, not symmetric or holds a value that is
   *     not finite
   */
  public static Covariance of(double[][] rows) {
    int size = rows.length;
    double[] triangle = new double[size * (size + 1) / 2];
    int k = 0;
    for (int i = 0; i < size; i++) {
      if (rows[i].length != size) {
        throw new IllegalArgumentException("the covariance matrix is not square");
      }
      for (int j = 0; j <= i; j++) {
        if (!(Math.abs(rows[i][j]) < Double.POSITIVE_INFINITY) || rows[i][j] != rows[j][i]) {
          throw new IllegalArgumentException(
              "the covariance matrix must be finite and symmetric, but is not in row "
                  + (i + 1)
                  + ", column "
                  + (j + 1));
        }
        triangle[k++] = rows[i][j];
      }
    }
    return new Covariance(size, triangle);
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** The covariance of two coefficients; the variance of one where both positions are the same. */
  public double at(int row, int column) {
    int i = Math.max(row, column);
    return triangle[i * (i + 1) / 2 + Math.min(row, column)];
  }

  /**
   * The standard deviation of the linear combination with these weights, {@code sqrt(x' V x)}.
   *
   * <p>Rounding can leave a variance of nearly zero just below it; it is then taken as zero.
   */
  public double standardError(double[] x) {
    double variance = 0;
    int k = 0;
    for (int i = 0; i < size; i++) {
      double offDiagonal = 0;
      for (int j = 0; j < i; j++) {
        offDiagonal += triangle[k++] * x[j];
      }
      variance += x[i] * (triangle[k++] * x[i] + 2 * offDiagonal);
    }
    return Math.sqrt(Math.max(variance, 0));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Covariance that
        && size == that.size
        && Arrays.equals(triangle, that.triangle);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(triangle);
  }

  @Override
  public String toString() {
    return "Covariance" + Arrays.toString(triangle);
  }
}
