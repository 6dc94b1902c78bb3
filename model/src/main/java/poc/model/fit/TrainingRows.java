package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.NumericField;

/**
 * The complete rows of data, ready to be fitted.
 *
 * <p>Rows with a missing value in a column of the formula are left out, and factors have only the
 * levels of the rows that stay. A factor's first level is its reference.
 */
final class TrainingRows {
  private static final int MOST_LEVELS = 1000;

  private final Data data;
  private final int[] complete;
  private final List<Field> fields = new ArrayList<>();
  private final double[][] values;
  private final Outcomes outcomes;

  private TrainingRows(Data data) throws TrainingException {
    this.data = data;
    this.complete = data.completeRows();
    if (complete.length == 0) {
      throw new TrainingException(
          data.source() + " has no row with a value in each of the formula's columns");
    }
    outcomes = Outcomes.of(data, complete);
    List<FieldUse> uses = data.specification().formula().uses();
    values = new double[uses.size()][complete.length];
    int before = data.columns().size() - uses.size();
    for (int field = 0; field < uses.size(); field++) {
      DataColumn column = data.columns().get(before + field);
      if (uses.get(field).use() == FieldUse.Kind.FACTOR || !data.isNumeric(column, complete)) {
        addFactor(column, field);
      } else {
        addNumber(column, field);
      }
    }
  }

  /**
   * Takes the complete rows.
   *
   * @throws TrainingException if the data holds what the formula cannot use
   */
  static TrainingRows of(Data data) throws TrainingException {
    return new TrainingRows(data);
  }

  private void addNumber(DataColumn column, int field) throws TrainingException {
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
  }

  /** What rounding has left of a first mean, as R corrects it. */
  private static double meanRemainder(double[] values, double mean) {
    double remainder = 0;
    for (double value : values) {
      remainder += (value - mean) / values.length;
    }
    return remainder;
  }

  private void addFactor(DataColumn column, int field) throws TrainingException {
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
  }

  /** The complete rows. */
  Observations observations() {
    Block rows = new Block(complete.length, values, outcomes.successes(), outcomes.trials());
    return new TableObservations(fields, outcomes.grouped(), rows);
  }

  /** The text that counts as 1, if the response is of texts. */
  Optional<String> success() {
    return outcomes.success();
  }

  /** What R would warn of. */
  List<String> warnings() {
    return outcomes.warnings();
  }

  /** The rows of the data, those left out included. */
  int rowsRead() {
    return data.columns().get(0).size();
  }

  /** The rows that were left out. */
  int rowsDropped() {
    return rowsRead() - complete.length;
  }
}
