package poc.model.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import poc.model.data.DataException;
import poc.model.data.DataRecord;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.data.Records;

/** A table in a text, read in two ways: with all the machinery, and row by row. */
record TableText(String text) {
  private DataSource source() {
    return DataSource.of("data.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  /** The batches, with the texts in place of their positions. */
  List<String> batches(List<Wanted> wanted, Settings settings) throws IOException, DataException {
    try (TableReader reader = TableReader.open(source(), Delimiter.fromHeader(), settings);
        Table table = reader.read(wanted, Progress.NONE)) {
      return table.reduce(
          ArrayList::new, (rows, batch) -> addRows(table, batch, rows), List::addAll);
    }
  }

  private static void addRows(Table table, Batch batch, List<String> rows) {
    for (int i = 0; i < batch.size(); i++) {
      List<Object> row = new ArrayList<>();
      for (int j = 0; j < table.columns().size(); j++) {
        double value = batch.column(j)[i];
        TableColumn column = table.columns().get(j);
        row.add(column.isNumeric() ? value : column.texts().get((int) value));
      }
      rows.add(row + " * " + (long) batch.counts()[i]);
    }
  }

  /** How often each complete row occurs. */
  Map<String, Long> counts(List<Wanted> wanted, Settings settings)
      throws IOException, DataException {
    Map<String, Long> counts = new TreeMap<>();
    for (String row : batches(wanted, settings)) {
      int star = row.lastIndexOf(" * ");
      counts.merge(row.substring(0, star), Long.parseLong(row.substring(star + 3)), Long::sum);
    }
    return counts;
  }

  /** The same from the records, one by one; columns whose names are capitals are numbers. */
  Map<String, Long> expectedCounts(List<Wanted> wanted) throws IOException, DataException {
    Map<String, Long> counts = new TreeMap<>();
    try (Records records = Records.open(source(), Delimiter.fromHeader())) {
      for (DataRecord next = records.next(); next != null; next = records.next()) {
        List<Object> row = new ArrayList<>();
        for (Wanted column : wanted) {
          String cell = next.cells().get(records.header().position(column.name())).strip();
          if (!DataRecord.isMissing(cell)) {
            boolean number = Character.isUpperCase(column.name().charAt(0));
            row.add(number ? (Object) (Double.parseDouble(cell) + 0.0) : cell);
          }
        }
        if (row.size() == wanted.size()) {
          counts.merge(row.toString(), 1L, Long::sum);
        }
      }
    }
    return counts;
  }
}
