package poc.model.fit;

import java.util.Arrays;
import java.util.List;

/**
 * The columns of a CSV file that a formula uses.
 *
 * @param source what to call the data in messages
 * @param digest SHA-256 of the file's bytes, as {@code sha256:<hex>}
 * @param specification what to fit, for data of these columns
 * @param columns those of {@link Specification#columns()}, all of one length
 */
record Data(String source, String digest, Specification specification, List<DataColumn> columns) {

  /** The rows that have a value in every column. */
  int[] completeRows() {
    int[] complete = new int[columns.get(0).size()];
    int size = 0;
    for (int row = 0; row < complete.length; row++) {
      boolean missing = false;
      for (DataColumn column : columns) {
        missing |= column.isMissing(row);
      }
      if (!missing) {
        complete[size++] = row;
      }
    }
    return Arrays.copyOf(complete, size);
  }

  /** Whether these rows hold numbers, not texts; a column of both is taken for a mistake. */
  boolean isNumeric(DataColumn column, int[] rows) throws TrainingException {
    int text = -1;
    boolean numbers = false;
    for (int row : rows) {
      if (!Double.isNaN(column.number(row))) {
        numbers = true;
      } else if (text < 0) {
        text = row;
      }
    }
    if (numbers && text >= 0) {
      throw badCell(
          column,
          text,
          "is no number; to take the column as a factor, write C(" + column.name() + ")");
    }
    return numbers;
  }

  /** What to throw for a cell that cannot be used. */
  TrainingException badCell(DataColumn column, int row, String what) {
    return new TrainingException(
        source
            + (", line " + column.firstLine(row))
            + (", column " + column.name())
            + (": '" + column.text(row) + "' " + what));
  }
}
