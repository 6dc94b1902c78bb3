package poc.model.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import poc.model.data.DataException;
import poc.model.data.DataRecord;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.data.Records;

/** Reads a table record by record, keeping the columns that are asked for. */
final class DataReader {

  private DataReader() {}

  /**
   * Reads the columns that a model needs.
   *
   * @throws TrainingException if the data is no CSV in UTF-8, or lacks or repeats such a column
   * @throws IOException if the source fails
   */
  static Data read(DataSource source, Specification open) throws IOException, TrainingException {
    try (Records records = Records.open(source, Delimiter.fromHeader())) {
      Specification specification = open.withColumns(records.header().names());
      List<DataColumn> columns = columns(records, specification.columns());
      return new Data(source.name(), records.digest(), specification, columns);
    } catch (DataException e) {
      throw new TrainingException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<DataColumn> columns(Records records, List<String> names)
      throws IOException, DataException {
    List<DataColumn> columns = new ArrayList<>();
    int[] positions = new int[names.size()];
    for (String name : names) {
      positions[columns.size()] = records.header().position(name);
      columns.add(new DataColumn(name));
    }
    for (DataRecord next = records.next(); next != null; next = records.next()) {
      if (!records.header().fits(next)) {
        throw records.header().misfit(next);
      }
      for (int i = 0; i < positions.length; i++) {
        columns.get(i).add(next.cells().get(positions[i]), next.line());
      }
    }
    return columns;
  }
}
