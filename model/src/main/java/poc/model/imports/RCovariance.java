package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import poc.model.Covariance;
import poc.model.rds.RList;
import poc.model.rds.RNumbers;

/**
 * The covariance of a glm's coefficients, as {@code summary.glm} computes it: {@code (R'R)^-1},
 * where R is the upper triangle of the QR decomposition of the weighted design matrix.
 */
final class RCovariance {
  private final RNumbers qr;
  private final int rows;
  private final List<Integer> pivot;
  private final int rank;

  private RCovariance(RNumbers qr, int rows, List<Integer> pivot, int rank) {
    this.qr = qr;
    this.rows = rows;
    this.pivot = pivot;
    this.rank = rank;
  }

  /**
   * Finds the decomposition of a glm of so many coefficients, the aliased ones included.
   *
   * @throws ImportException if the file does not hold it
   */
  static RCovariance of(RGlm glm, int coefficients) throws ImportException {
    int rank = glm.count("rank");
    if (!(glm.part("qr") instanceof RList decomposition
        && decomposition.get("qr") instanceof RNumbers qr
        && decomposition.get("pivot") instanceof RNumbers order
        && qr.attribute("dim") instanceof RNumbers dim)) {
      throw new ImportException(
          "does not hold the QR decomposition, which standard errors come from: save the model as"
              + " glm() returned it");
    }
    List<Integer> pivot = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      int position = (int) order.at(i) - 1;
      if (position < 0 || position >= coefficients || pivot.contains(position)) {
        throw glm.missing("qr");
      }
      pivot.add(position);
    }
    boolean fits =
        dim.size() == 2
            && dim.at(0) >= rank
            && dim.at(1) == coefficients
            && dim.at(0) * dim.at(1) == qr.size()
            && pivot.size() == coefficients
            && rank >= 1
            && rank <= coefficients;
    if (!fits) {
      throw glm.missing("qr");
    }
    return new RCovariance(qr, (int) dim.at(0), pivot, rank);
  }

  /** The positions of the coefficients that were estimated, in their order. */
  List<Integer> estimated() {
    return pivot.subList(0, rank).stream().sorted().toList();
  }

  /**
   * The covariance of the estimated coefficients, in their order.
   *
   * @throws IllegalArgumentException if the decomposition is singular
   */
  Covariance covariance() {
    double[][] inverse = inverse();
    List<Integer> estimated = estimated();
    double[][] covariance = new double[rank][rank];
    for (int i = 0; i < rank; i++) {
      int row = estimated.indexOf(pivot.get(i));
      for (int j = 0; j <= i; j++) {
        int column = estimated.indexOf(pivot.get(j));
        double sum = 0;
        for (int k = i; k < rank; k++) {
          sum += inverse[i][k] * inverse[j][k];
        }
        covariance[row][column] = sum;
        covariance[column][row] = sum;
      }
    }
    return Covariance.of(covariance);
  }

  /** The inverse of the triangle, by back substitution, column by column. */
  private double[][] inverse() {
    double[][] inverse = new double[rank][rank];
    for (int column = 0; column < rank; column++) {
      inverse[column][column] = 1 / r(column, column);
      for (int i = column - 1; i >= 0; i--) {
        double sum = 0;
        for (int k = i + 1; k <= column; k++) {
          sum += r(i, k) * inverse[k][column];
        }
        inverse[i][column] = -sum / r(i, i);
      }
    }
    return inverse;
  }

  private double r(int row, int column) {
    return qr.at(column * rows + row);
  }
}
