package poc.model.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.model.Covariance;

/** The covariance of the coefficients, where a {@code GeneralRegressionModel} holds it. */
final class PmmlCovariance {

  /** How near two entries that should be one are, relative to either. */
  private static final double SAME = 1e-9;

  private PmmlCovariance() {}

  /**
   * Reads a {@code PCovMatrix}, both triangles or one.
   *
   * @param terms the model's, whose covariance it is
   * @return empty if there is no such matrix, or it is of other coefficients than the terms', which
   *     were rewritten in the data's own columns
   * @throws ImportException if an entry is missing, or is given twice and differs
   */
  static Optional<Covariance> of(XmlElement model, List<PmmlTerm> terms) throws ImportException {
    List<XmlElement> cells = model.within("PCovMatrix");
    if (cells.isEmpty()) {
      return Optional.empty();
    }
    Map<List<PmmlTerm.Part>, String> parameters = new HashMap<>();
    PmmlGeneralRegression.products(model).forEach((name, parts) -> parameters.put(parts, name));
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      String parameter = parameters.get(terms.get(i).parts());
      if (parameter == null) {
        return Optional.empty();
      }
      positions.put(parameter, i);
    }
    return Optional.of(covariance(cells, positions, terms.size()));
  }

  private static Covariance covariance(
      List<XmlElement> cells, Map<String, Integer> positions, int size) throws ImportException {
    double[][] matrix = new double[size][size];
    boolean[][] known = new boolean[size][size];
    for (XmlElement cell : cells) {
      Integer row = positions.get(cell.text("pRow"));
      Integer column = positions.get(cell.text("pCol"));
      if (row != null && column != null) {
        double value = cell.number("value");
        double other = known[row][column] ? matrix[row][column] : value;
        if (!(Math.abs(value - other) <= SAME * Math.abs(other))) {
          throw new ImportException("has a PCovMatrix that is not symmetric");
        }
        matrix[row][column] = other;
        matrix[column][row] = other;
        known[row][column] = true;
        known[column][row] = true;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        if (!known[i][j] || !(i != j || matrix[i][i] > 0)) {
          throw new ImportException(
              "has a PCovMatrix that lacks a coefficient, or whose variances are not all above 0");
        }
      }
    }
    return Covariance.of(matrix);
  }
}
