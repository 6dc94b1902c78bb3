package poc.model.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import poc.model.rds.RList;
import poc.model.rds.RNumbers;
import poc.model.rds.RStrings;
import poc.model.rds.RValue;

/**
 * How a factor's levels become columns.
 *
 * @param names what each column's name has after the factor's
 * @param columns each column's entry for every level
 */
record ContrastMatrix(List<String> names, List<List<Double>> columns) {
  /** R's own limit. */
  private static final int MOST_POLYNOMIALS = 95;

  private static final List<String> POLYNOMIALS = List.of(".L", ".Q", ".C");

  /** An indicator for each level but one. */
  static ContrastMatrix indicators(List<String> levels, int without) {
    List<String> names = new ArrayList<>();
    List<List<Double>> columns = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      if (level != without) {
        names.add(levels.get(level));
        List<Double> column = zeros(levels.size());
        column.set(level, 1.0);
        columns.add(column);
      }
    }
    return new ContrastMatrix(names, columns);
  }

  /**
   * The contrasts that a model holds for a factor: a matrix, or the name of one of R's functions.
   *
   * @throws ImportException if it is neither
   */
  static ContrastMatrix of(RValue contrasts, String variable, List<String> levels)
      throws ImportException {
    if (contrasts instanceof RNumbers matrix) {
      return matrix(matrix, variable, levels);
    }
    String name =
        contrasts instanceof RStrings names && names.values().size() == 1
            ? names.texts().get(0)
            : "";
    int n = levels.size();
    return switch (name) {
      case "contr.treatment" -> indicators(levels, 0);
      case "contr.SAS" -> indicators(levels, n - 1);
      case "contr.sum" -> numbered(sum(n));
      case "contr.helmert" -> numbered(helmert(n));
      case "contr.poly" -> {
        Most.check(n, MOST_POLYNOMIALS, "ordered levels of " + Quote.of(variable));
        yield polynomial(n);
      }
      default ->
          throw new ImportException(
              "codes the levels of "
                  + Quote.of(variable)
                  + " by "
                  + (name.isEmpty() ? "contrasts of its own" : Quote.of(name))
                  + ", which the file does not hold: set them as a matrix, contrasts(x) <- m");
    };
  }

  private static ContrastMatrix matrix(RNumbers matrix, String variable, List<String> levels)
      throws ImportException {
    int n = levels.size();
    int width = matrix.size() / n;
    if (width * n != matrix.size() || !isFinite(matrix)) {
      throw new ImportException(
          "holds contrasts of " + Quote.of(variable) + " that are no numbers for each level");
    }
    List<List<Double>> columns = new ArrayList<>();
    for (int j = 0; j < width; j++) {
      List<Double> column = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        column.add(matrix.at(j * n + i));
      }
      columns.add(column);
    }
    ContrastMatrix numbered = numbered(columns);
    return matrix.attribute("dimnames") instanceof RList names
            && names.values().size() == 2
            && names.values().get(1) instanceof RStrings own
            && own.values().size() == width
        ? new ContrastMatrix(own.texts(), columns)
        : numbered;
  }

  private static boolean isFinite(RNumbers numbers) {
    for (int i = 0; i < numbers.size(); i++) {
      if (!(Math.abs(numbers.at(i)) < Double.POSITIVE_INFINITY)) {
        return false;
      }
    }
    return true;
  }

  private static ContrastMatrix numbered(List<List<Double>> columns) {
    List<String> names = new ArrayList<>();
    for (int j = 1; j <= columns.size(); j++) {
      names.add(Integer.toString(j));
    }
    return new ContrastMatrix(names, columns);
  }

  /** Each level but the last against the mean of all. */
  private static List<List<Double>> sum(int n) {
    List<List<Double>> columns = new ArrayList<>();
    for (int j = 0; j < n - 1; j++) {
      List<Double> column = zeros(n);
      column.set(j, 1.0);
      column.set(n - 1, -1.0);
      columns.add(column);
    }
    return columns;
  }

  /** Each level but the first against the mean of those before it. */
  private static List<List<Double>> helmert(int n) {
    List<List<Double>> columns = new ArrayList<>();
    for (int j = 0; j < n - 1; j++) {
      List<Double> column = zeros(n);
      for (int i = 0; i <= j; i++) {
        column.set(i, -1.0);
      }
      column.set(j + 1, j + 1.0);
      columns.add(column);
    }
    return columns;
  }

  /**
   * Orthonormal polynomials over equally spaced levels, by increasing degree, each with a positive
   * leading coefficient. The next one is the last one times the centred level, made orthogonal to
   * all before it, twice: once leaves what rounding has put back in.
   */
  private static ContrastMatrix polynomial(int n) {
    List<double[]> basis = new ArrayList<>();
    double[] constant = new double[n];
    Arrays.fill(constant, 1 / Math.sqrt(n));
    basis.add(constant);
    List<String> names = new ArrayList<>();
    List<List<Double>> columns = new ArrayList<>();
    for (int degree = 1; degree < n; degree++) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        next[i] = basis.get(degree - 1)[i] * (i - (n - 1) / 2.0);
      }
      orthogonalize(next, basis);
      orthogonalize(next, basis);
      basis.add(next);
      names.add(degree <= 3 ? POLYNOMIALS.get(degree - 1) : "^" + degree);
      columns.add(Arrays.stream(next).boxed().toList());
    }
    return new ContrastMatrix(names, columns);
  }

  private static void orthogonalize(double[] vector, List<double[]> basis) {
    for (double[] other : basis) {
      double product = 0;
      for (int i = 0; i < vector.length; i++) {
        product += vector[i] * other[i];
      }
      for (int i = 0; i < vector.length; i++) {
        vector[i] -= product * other[i];
      }
    }
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= Math.sqrt(squares);
    }
  }

  private static List<Double> zeros(int n) {
    return new ArrayList<>(Collections.nCopies(n, 0.0));
  }
}
