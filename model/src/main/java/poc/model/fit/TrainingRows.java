package poc.model.fit;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.NumericField;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.table.Progress;
import poc.model.table.Table;
import poc.model.table.TableColumn;
import poc.model.table.TableReader;
import poc.model.table.Wanted;

/**
 * The complete rows of data, ready to be fitted.
 *
 * <p>Rows with a missing value in a column of the formula are left out, and factors have only the
 * levels of the rows that stay. A factor's first level is its reference.
 */
final class TrainingRows implements Closeable {
  private static final int MOST_LEVELS = 1000;

  private final String source;
  private final Specification specification;
  private final Table table;
  private final Outcomes outcomes;
  private final List<Field> fields = new ArrayList<>();

  /** For each field that is a factor, the positions of its levels by those of its texts. */
  private final List<int[]> positions = new ArrayList<>();

  private TrainingRows(String source, Specification specification, Table table)
      throws TrainingException {
    this.source = source;
    this.specification = specification;
    this.table = table;
    if (table.rows() == 0) {
      throw new TrainingException(
          source + " has no row with a value in each of the formula's columns");
    }
    if (table.rowsRead() > Integer.MAX_VALUE) {
      throw new TrainingException(source + " has more than " + Integer.MAX_VALUE + " rows");
    }
    outcomes = Outcomes.of(source, specification, table.columns());
    for (TableColumn column : fieldColumns()) {
      if (column.isNumeric()) {
        addNumber(column);
      } else {
        addFactor(column);
      }
    }
  }

  /**
   * Reads the rows that a model needs.
   *
   * @param open what to fit, whose formula may leave columns open
   * @throws TrainingException if the data is not as it should be, or holds what the formula cannot
   *     use
   * @throws IOException if the data cannot be read
   */
  static TrainingRows read(
      DataSource source, Delimiter delimiter, Specification open, Progress progress)
      throws IOException, TrainingException {
    try (TableReader reader = TableReader.open(source, delimiter)) {
      Specification specification = open.withColumns(reader.header().names());
      Table table = reader.read(wanted(specification), progress);
      try {
        return new TrainingRows(source.name(), specification, table);
      } catch (TrainingException | RuntimeException e) {
        table.close();
        throw e;
      }
    } catch (DataException e) {
      throw new TrainingException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Wanted> wanted(Specification specification) {
    List<Wanted> wanted = Outcomes.wanted(specification);
    for (FieldUse use : specification.formula().uses()) {
      wanted.add(
          use.use() == FieldUse.Kind.FACTOR
              ? Wanted.factor(use.name())
              : Wanted.column(use.name()));
    }
    return wanted;
  }

  private List<TableColumn> fieldColumns() {
    List<TableColumn> columns = table.columns();
    return columns.subList(firstField(), columns.size());
  }

  private int firstField() {
    return table.columns().size() - specification.formula().uses().size();
  }

  private void addNumber(TableColumn column) throws TrainingException {
    if (!(Math.abs(column.mean()) < Double.POSITIVE_INFINITY)) {
      throw new TrainingException(
          "the values of " + column.name() + " are too large: give them in another unit");
    }
    fields.add(new NumericField(column.name(), column.min(), column.max(), column.mean()));
    positions.add(new int[0]);
  }

  private void addFactor(TableColumn column) throws TrainingException {
    Levels levels = Levels.of(column.texts());
    int count = levels.names().size();
    if (count < 2 || count > MOST_LEVELS) {
      throw new TrainingException(
          source
              + (", column " + column.name() + ": a factor has from 2 to " + MOST_LEVELS)
              + (" levels, but this one has " + count));
    }
    fields.add(new FactorField(column.name(), levels.names(), levels.names().get(0)));
    positions.add(column.texts().stream().mapToInt(levels::position).toArray());
  }

  /** What to fit, for data of these columns. */
  Specification specification() {
    return specification;
  }

  /** The complete rows. */
  Observations observations() {
    return new TableObservations(fields, positions, table, firstField(), outcomes);
  }

  /** The text that counts as 1, if the response is of texts. */
  Optional<String> success() {
    return outcomes.success();
  }

  /** What R would warn of. */
  List<String> warnings() throws IOException {
    return outcomes.warnings(table);
  }

  /** SHA-256 of the data's bytes, as {@code sha256:<hex>}. */
  String digest() {
    return table.digest();
  }

  /** The rows of the data, those left out included. */
  int rowsRead() {
    return (int) table.rowsRead();
  }

  /** The rows that were left out. */
  int rowsDropped() {
    return (int) table.rowsDropped();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
