package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import poc.model.Field;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.Header;

/**
 * How a table is laid out, and where in it the model's fields stand.
 *
 * @param header the header's bytes as they stand, without the line end
 * @param columns how many columns it has
 * @param fields the names of the model's fields
 * @param positions the columns of the fields, in the same order
 * @param lineEnd what ends the header, and so every line that is written
 */
record CsvTable(
    char delimiter,
    String header,
    int columns,
    List<String> fields,
    List<Integer> positions,
    String lineEnd) {

  /**
   * Takes the layout from a header.
   *
   * @throws DataException naming the columns that the model needs and the table has not, or a
   *     column that has the name of a result
   */
  static CsvTable of(
      CsvRecords header, String source, char delimiter, Model model, ResultNames results)
      throws DataException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.cells(); i++) {
      names.add(header.text(i).strip());
    }
    Header columns = new Header(source, names);
    List<String> fields = model.fields().stream().map(Field::name).toList();
    List<String> missing = fields.stream().filter(field -> !names.contains(field)).toList();
    if (!missing.isEmpty()) {
      throw new DataException(
          source
              + (" has no column '" + String.join("', '", missing) + "', which the model needs")
              + ("; its columns are " + String.join(", ", names)));
    }
    for (String result : results.all()) {
      if (names.contains(result)) {
        throw new DataException(source + ", column " + ResultNames.taken(result));
      }
    }
    List<Integer> positions = new ArrayList<>();
    for (String field : fields) {
      positions.add(columns.position(field));
    }
    byte[] bytes = header.bytes();
    boolean carriage = header.end() < bytes.length && bytes[header.end()] == '\r';
    return new CsvTable(
        delimiter,
        new String(bytes, header.start(), header.end() - header.start(), UTF_8),
        names.size(),
        fields,
        List.copyOf(positions),
        carriage ? "\r\n" : "\n");
  }

  /** The header of the table with results. */
  String scoredHeader(ResultNames results) {
    StringBuilder line = new StringBuilder(header);
    results.all().forEach(name -> line.append(delimiter).append(quoted(name)));
    return line.append(lineEnd).toString();
  }

  /** The header of the table of rows without results. */
  String rejectedHeader() {
    return "line" + delimiter + "reason" + delimiter + header + lineEnd;
  }

  /** A text as a cell, in quotes where it needs them. */
  String quoted(String text) {
    boolean plain =
        text.indexOf(delimiter) < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
