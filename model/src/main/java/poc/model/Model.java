package poc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fitted binomial regression: everything that is needed to predict, and to say how well.
 *
 * @param formula the formula it was fitted with
 * @param response the formula's left side: the column that it predicts, or {@code cbind(successes,
 *     failures)}
 * @param link what maps the linear predictor to a probability
 * @param success the level that counts as 1, if the response is a column of two texts
 * @param weights the name of the column that weighted the rows, if one did
 * @param fields what a caller gives, in the order of the formula
 * @param columns the design matrix's columns that have a coefficient
 * @param coefficients one for each column, in the same order
 * @param aliased the columns that could not be estimated, in their order
 * @param covariance of the coefficients, in the same order
 * @param fit how the fit went
 * @param threshold the probability from which on the outcome is expected, between 0 and 1
 * @param provenance where the model comes from
 */
public record Model(
    String formula,
    String response,
    Link link,
    Optional<String> success,
    Optional<String> weights,
    List<Field> fields,
    List<Column> columns,
    List<Coefficient> coefficients,
    List<Aliased> aliased,
    Covariance covariance,
    FitStatistics fit,
    double threshold,
    Provenance provenance) {

  /** The 0.975 quantile of the standard normal distribution. */
  private static final double Z_975 = 1.959963984540054;

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException naming the parts that do not
   */
  public Model {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
    coefficients = List.copyOf(coefficients);
    aliased = List.copyOf(aliased);
    if (columns.isEmpty()
        || coefficients.size() != columns.size()
        || covariance.size() != columns.size()) {
      throw new IllegalArgumentException(
          "columns, coefficients and covariance must be of one length, at least 1");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).name().equals(coefficients.get(i).name())) {
        throw new IllegalArgumentException(
            "column '" + columns.get(i).name() + "' has no coefficient in its place");
      }
      checkPositions(columns.get(i), fields);
    }
    for (int i = 0; i < aliased.size(); i++) {
      int before = i == 0 ? -1 : aliased.get(i - 1).position();
      int position = aliased.get(i).position();
      if (position <= before || position > columns.size() + i) {
        throw new IllegalArgumentException(
            "the aliased coefficient '" + aliased.get(i).name() + "' has no such position");
      }
    }
    for (int i = 0; i < fields.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (fields.get(i).name().equals(fields.get(j).name())) {
          throw new IllegalArgumentException("field '" + fields.get(i).name() + "' occurs twice");
        }
      }
    }
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("the threshold must lie between 0 and 1");
    }
  }

  /**
   * The same model, deciding by another probability.
   *
   * @throws IllegalArgumentException unless it lies between 0 and 1
   */
  public Model withThreshold(double probability) {
    return new Model(
        formula,
        response,
        link,
        success,
        weights,
        fields,
        columns,
        coefficients,
        aliased,
        covariance,
        fit,
        probability,
        provenance);
  }

  private static void checkPositions(Column column, List<Field> fields) {
    if (!fits(column, fields)) {
      throw new IllegalArgumentException(
          "column '" + column.name() + "' is made of a field or level that is not there");
    }
  }

  private static boolean fits(Column column, List<Field> fields) {
    if (column instanceof Column.Value value) {
      return isNumeric(fields, value.field());
    }
    if (column instanceof Column.Indicator indicator) {
      return indicator.level() >= 0 && indicator.level() < levels(fields, indicator.field());
    }
    if (column instanceof Column.Contrast contrast) {
      return !contrast.values().isEmpty()
          && contrast.values().size() == levels(fields, contrast.field());
    }
    if (column instanceof Column.Power power) {
      return isNumeric(fields, power.field());
    }
    if (column instanceof Column.Log log) {
      return isNumeric(fields, log.field());
    }
    if (column instanceof Column.SquareRoot root) {
      return isNumeric(fields, root.field());
    }
    if (column instanceof Column.Product product) {
      for (Column part : product.parts()) {
        if (!fits(part, fields)) {
          return false;
        }
      }
      return product.parts().size() >= 2;
    }
    return true;
  }

  private static boolean isNumeric(List<Field> fields, int field) {
    return field >= 0 && field < fields.size() && fields.get(field) instanceof NumericField;
  }

  /** The number of levels of a factor; 0 if there is no factor at this position. */
  private static int levels(List<Field> fields, int field) {
    return field >= 0 && field < fields.size() && fields.get(field) instanceof FactorField factor
        ? factor.levels().size()
        : 0;
  }

  /**
   * Predicts one observation.
   *
   * <p>The interval is made on the link scale, {@code eta ± z(0.975) se} with {@code se = sqrt(x' V
   * x)}, and mapped through the inverse link, so it never leaves 0 to 1 (the log link alone could
   * pass 1, and is held there). The design row is divided by a power of two first where it holds
   * huge values: the division is exact, and keeps squares from overflowing and differences of
   * infinities from becoming NaN.
   *
   * @throws IllegalArgumentException if the observation is not one of this model's fields: another
   *     number of values, a number that is not finite or for which a function of the formula is not
   *     defined, a level that is not there
   */
  public Prediction predict(Observation observation) {
    List<String> extrapolated = check(observation);
    double[] row = new double[columns.size()];
    double largest = 1;
    for (int i = 0; i < row.length; i++) {
      row[i] = entry(columns.get(i), observation);
      largest = Math.max(largest, Math.abs(row[i]));
    }
    double scale = Math.scalb(1.0, Math.getExponent(largest));
    double eta = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] /= scale;
      eta += coefficients.get(i).estimate() * row[i];
    }
    double standardError = covariance.standardError(row);
    double margin = Z_975 * standardError;
    double probability = probability(scale * eta);
    return new Prediction(
        probability >= threshold,
        probability,
        probability(scale * (eta - margin)),
        probability(scale * (eta + margin)),
        scale * eta,
        scale * standardError,
        extrapolated);
  }

  private static double entry(Column column, Observation observation) {
    double entry = column.of(observation);
    if (Double.isNaN(entry)) {
      throw new IllegalArgumentException(column.name() + " is not defined for " + observation);
    }
    return Math.max(-Double.MAX_VALUE, Math.min(entry, Double.MAX_VALUE));
  }

  private double probability(double eta) {
    return Math.min(link.inverse(eta), 1);
  }

  /** Checks the values and names the fields that lie outside what was trained on. */
  private List<String> check(Observation observation) {
    if (observation.size() != fields.size()) {
      throw new IllegalArgumentException(
          "the model has " + fields.size() + " fields, not " + observation.size());
    }
    List<String> extrapolated = new ArrayList<>(0);
    for (int i = 0; i < fields.size(); i++) {
      double value = observation.number(i);
      if (fields.get(i) instanceof NumericField field) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(field.name() + " is not finite");
        }
        if (value < field.min() || value > field.max()) {
          extrapolated.add(field.name());
        }
      } else if (fields.get(i) instanceof FactorField field) {
        int level = observation.level(i);
        if (level != value || level < 0 || level >= field.levels().size()) {
          throw new IllegalArgumentException(field.name() + " has no level at " + value);
        }
      }
    }
    return extrapolated;
  }
}
