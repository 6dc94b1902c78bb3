package poc.model.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import poc.model.Column;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.NumericField;

/**
 * A formula applied to data: what the fit works on.
 *
 * <p>Rows with a missing value in a column of the formula are left out, and factors have only the
 * levels of the rows that stay. A factor's first level is its reference.
 */
final class DesignMatrix {
  private static final int MOST_LEVELS = 1000;

  private final List<Field> fields = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final double[] response;
  private final double[][] values;
  private final int rowsRead;

  private DesignMatrix(Formula formula, Data data) throws TrainingException {
    rowsRead = data.columns().get(0).size();
    int[] complete = data.completeRows();
    if (complete.length == 0) {
      throw new TrainingException(
          data.source() + " has no row with a value in each of the formula's columns");
    }
    response = response(data, complete);
    columns.add(new Column.Intercept("(Intercept)"));
    values = new double[formula.terms().size()][complete.length];
    for (int field = 0; field < formula.terms().size(); field++) {
      DataColumn column = data.columns().get(field + 1);
      if (formula.terms().get(field).factor() || !data.isNumeric(column, complete)) {
        addFactor(data, column, complete, field);
      } else {
        addNumber(column, complete, field);
      }
    }
  }

  /**
   * Applies a formula.
   *
   * @throws TrainingException if the data lacks a column or holds what the formula cannot use
   */
  static DesignMatrix of(Formula formula, Data data) throws TrainingException {
    return new DesignMatrix(formula, data);
  }

  /** The columns of the data that a formula uses, the response first. */
  static List<String> columnsOf(Formula formula) {
    List<String> names = new ArrayList<>();
    names.add(formula.response());
    for (Term term : formula.terms()) {
      names.add(term.field());
    }
    return names;
  }

  private static double[] response(Data data, int[] complete) throws TrainingException {
    DataColumn column = data.columns().get(0);
    double[] response = new double[complete.length];
    for (int i = 0; i < complete.length; i++) {
      response[i] = column.number(complete[i]);
      if (response[i] != 0 && response[i] != 1) {
        throw data.badCell(column, complete[i], "is neither 0 nor 1");
      }
    }
    return response;
  }

  private void addNumber(DataColumn column, int[] complete, int field) throws TrainingException {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double mean = 0;
    for (int i = 0; i < complete.length; i++) {
      double value = column.number(complete[i]);
      values[field][i] = value;
      min = Math.min(min, value);
      max = Math.max(max, value);
      mean += (value - mean) / (i + 1);
    }
    mean += meanRemainder(values[field], mean);
    if (!(Math.abs(mean) < Double.POSITIVE_INFINITY)) {
      throw new TrainingException(
          "the values of " + column.name() + " are too large: give them in another unit");
    }
    fields.add(new NumericField(column.name(), min, max, Math.max(min, Math.min(mean, max))));
    columns.add(new Column.Value(column.name(), field));
  }

  /** What rounding has left of a first mean, as R corrects it. */
  private static double meanRemainder(double[] values, double mean) {
    double remainder = 0;
    for (double value : values) {
      remainder += (value - mean) / values.length;
    }
    return remainder;
  }

  private void addFactor(Data data, DataColumn column, int[] complete, int field)
      throws TrainingException {
    Levels levels = Levels.of(column, complete);
    int count = levels.names().size();
    if (count < 2 || count > MOST_LEVELS) {
      throw new TrainingException(
          data.source()
              + (", column " + column.name() + ": a factor has from 2 to " + MOST_LEVELS)
              + (" levels, but this one has " + count));
    }
    for (int i = 0; i < complete.length; i++) {
      values[field][i] = levels.position(column.text(complete[i]));
    }
    fields.add(new FactorField(column.name(), levels.names(), levels.names().get(0)));
    for (int level = 1; level < count; level++) {
      columns.add(new Column.Indicator(column.name() + levels.names().get(level), field, level));
    }
  }

  /** The fields in the order of the formula. */
  List<Field> fields() {
    return fields;
  }

  /** The columns, the intercept first. */
  List<Column> columns() {
    return columns;
  }

  /** The complete rows. */
  Observations observations() {
    double[] trials = new double[response.length];
    Arrays.fill(trials, 1);
    return new TableObservations(
        fields, false, new Block(response.length, values, response, trials));
  }

  /** The rows of the data, those left out included. */
  int rowsRead() {
    return rowsRead;
  }
}
