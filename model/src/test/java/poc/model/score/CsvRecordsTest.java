package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against a library that reads the same. */
class CsvRecordsTest {

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings().withChars("ab é,;\"\n\r").ofMinLength(0).ofMaxLength(6);
    return cell.list().ofMinSize(2).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 500)
  void cellsAreThoseOfTheLibrary(@ForAll("tables") List<List<String>> table) throws Exception {
    String text = csv(table);
    List<List<String>> expected = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    for (CsvRecord each :
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      expected.add(each.getFields());
      lines.add(each.getStartingLineNumber());
    }

    byte[] bytes = text.getBytes(UTF_8);
    BlockReader blocks =
        new BlockReader(
            new ByteArrayInputStream(bytes),
            "text",
            (b, length) -> CsvRecords.lastEnd(b, length, ','),
            1);
    CsvRecords records = new CsvRecords(',');
    List<List<String>> found = new ArrayList<>();
    List<Long> foundLines = new ArrayList<>();
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      records.begin(block);
      while (records.advance()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < records.cells(); i++) {
          cells.add(records.text(i));
        }
        found.add(cells);
        foundLines.add(records.line());
      }
    }

    assertThat(found).isEqualTo(expected);
    if (table.stream().flatMap(List::stream).noneMatch(cell -> cell.contains("\r"))) {
      assertThat(foundLines).isEqualTo(lines);
    }
  }

  @Property(tries = 500)
  void theLastEndIsThatOfARecord(@ForAll("tables") List<List<String>> table) throws Exception {
    byte[] bytes = csv(table).getBytes(UTF_8);
    List<Integer> ends = new ArrayList<>();
    for (int rows = 0; rows <= table.size(); rows++) {
      ends.add(csv(table.subList(0, rows)).getBytes(UTF_8).length);
    }
    for (int length = 0; length <= bytes.length; length++) {
      int limit = length;
      int expected = ends.stream().filter(end -> end <= limit).max(Integer::compare).orElse(0);
      assertThat(CsvRecords.lastEnd(bytes, length, ',')).isEqualTo(expected);
    }
  }

  private static String csv(List<List<String>> table) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      table.forEach(writer::writeRecord);
    }
    return text.toString();
  }
}
