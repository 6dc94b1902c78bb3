package poc.model.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.Model;
import poc.model.Numerals;
import poc.model.data.DataException;
import poc.model.data.DataRecord;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.data.Header;
import poc.model.data.Records;

/** Reads data with the columns of a model's formula. */
final class SampleReader {
  private final Model model;
  private final Outcome outcome;
  private final List<String> names = new ArrayList<>();
  private final List<Map<String, Integer>> levels = new ArrayList<>();

  /** Takes complete rows. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes a row.
     *
     * @param values for a number it, for a factor its level's position; good until the next row
     */
    void row(double[] values, long successes, long trials);
  }

  /**
   * What was read.
   *
   * @param read all rows
   * @param complete those that the sink has got
   */
  record Rows(String digest, long read, int complete) {}

  SampleReader(Model model) {
    this.model = model;
    this.outcome = Outcome.of(model);
    for (Field field : model.fields()) {
      names.add(field.name());
      levels.add(field instanceof FactorField factor ? positions(factor) : Map.of());
    }
    names.addAll(outcome.columns());
    model.weights().ifPresent(names::add);
  }

  /** The levels' positions; by number too, where all are numbers. */
  private static Map<String, Integer> positions(FactorField factor) {
    Map<String, Integer> positions = new HashMap<>();
    boolean numeric =
        factor.levels().stream().noneMatch(level -> Double.isNaN(Numerals.parse(level)));
    for (int i = 0; i < factor.levels().size(); i++) {
      String level = factor.levels().get(i);
      positions.put(level, i);
      if (numeric) {
        positions.putIfAbsent(Numerals.shortest(Numerals.parse(level)), i);
      }
    }
    return positions;
  }

  Rows read(DataSource source, Delimiter delimiter, Sink sink) throws IOException, DataException {
    try (Records records = Records.open(source, delimiter)) {
      Header header = records.header();
      int[] columns = new int[names.size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = header.position(names.get(i));
      }
      long rowsRead = 0;
      int complete = 0;
      for (DataRecord row = records.next(); row != null; row = records.next()) {
        if (!header.fits(row)) {
          throw header.misfit(row);
        }
        rowsRead++;
        List<String> cells = cells(row, columns);
        if (!cells.isEmpty()) {
          complete++;
          add(header, row, cells, sink);
        }
      }
      if (complete == 0) {
        throw new DataException(
            source.name() + " has no row with a value in each of the formula's columns");
      }
      return new Rows(records.digest(), rowsRead, complete);
    }
  }

  /** The cells of these columns; none if one is missing. */
  private static List<String> cells(DataRecord row, int[] columns) {
    List<String> cells = new ArrayList<>(columns.length);
    for (int column : columns) {
      String cell = row.cells().get(column);
      if (DataRecord.isMissing(cell)) {
        return List.of();
      }
      cells.add(cell.strip());
    }
    return cells;
  }

  private void add(Header header, DataRecord row, List<String> cells, Sink sink)
      throws DataException {
    double[] values = new double[model.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(header, row, i, cells.get(i));
    }
    int end = values.length + outcome.columns().size();
    long[] counts = outcome(header, row, cells.subList(values.length, end));
    long weight = model.weights().isPresent() ? weight(header, row, cells) : 1;
    sink.row(values, weight * counts[0], weight * (counts[0] + counts[1]));
  }

  private double value(Header header, DataRecord row, int field, String cell) throws DataException {
    if (model.fields().get(field) instanceof FactorField factor) {
      Integer level = levels.get(field).get(cell);
      double number = level == null ? Numerals.parse(cell) : Double.NaN;
      if (!Double.isNaN(number)) {
        level = levels.get(field).get(Numerals.shortest(number));
      }
      if (level == null) {
        throw header.badCell(
            row.line(),
            factor.name(),
            cell,
            "is no level that the model knows: " + String.join(", ", factor.levels()));
      }
      return level;
    }
    double number = Numerals.parse(cell);
    if (Double.isNaN(number)) {
      throw header.badCell(row.line(), names.get(field), cell, "is no number");
    }
    return number;
  }

  private long[] outcome(Header header, DataRecord row, List<String> cells) throws DataException {
    try {
      return outcome.read(cells);
    } catch (Outcome.BadCell e) {
      throw header.badCell(
          row.line(),
          outcome.columns().get(e.column()),
          cells.get(e.column()),
          String.valueOf(e.getMessage()));
    }
  }

  private long weight(Header header, DataRecord row, List<String> cells) throws DataException {
    String cell = cells.get(cells.size() - 1);
    double weight = Numerals.parse(cell);
    if (!(weight >= 0) || weight != Math.rint(weight) || weight > 1e15) {
      throw header.badCell(
          row.line(),
          names.get(names.size() - 1),
          cell,
          "is no count: an evaluation counts cases, so weights must be whole numbers");
    }
    return (long) weight;
  }
}
