package poc.model.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;

class TableReaderTest {
  private static final Settings USUAL = new Settings(1, 1 << 16, 1 << 22, 1 << 22, 1 << 20);

  private static final List<Wanted> WANTED =
      List.of(Wanted.column("Number"), Wanted.factor("text"), Wanted.column("Y"));

  private static Settings chunks(int size) {
    return new Settings(1, size, size, 1 << 22, 1 << 20);
  }

  /** A table with all that CSV allows, and cells that are missing. */
  private static TableText random(long seed, int rows) {
    Random random = new Random(seed);
    String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
    String delimiter = List.of(",", ";", "\t").get(random.nextInt(3));
    List<String> texts =
        List.of(
            "a",
            "b ",
            "NA",
            "",
            "\"\"",
            "\"q\"\"q\"",
            "\"x\ny\"",
            "\"\r\n,;\t\"",
            "in\"side",
            "\u00e9\uD83D\uDE00",
            "\"long text, longer than eight\"");
    List<String> numbers =
        List.of("0", " 1.50 ", "-3e2", "NA", "", "\"7\"", "0.1234567890123456789", "-0");
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    text.append(String.join(delimiter, "text", "unused", "Number", "Y")).append(lineEnd);
    for (int i = 0; i < rows; i++) {
      String number =
          random.nextInt(3) == 0
              ? numbers.get(random.nextInt(numbers.size()))
              : Integer.toString(random.nextInt(20));
      text.append(texts.get(random.nextInt(texts.size())))
          .append(delimiter + texts.get(random.nextInt(texts.size())))
          .append(delimiter + number)
          .append(delimiter + random.nextInt(2))
          .append(random.nextInt(50) == 0 ? lineEnd + lineEnd : lineEnd);
    }
    if (random.nextBoolean()) {
      text.setLength(text.length() - lineEnd.length());
    }
    return new TableText(text.toString());
  }

  /** A table whose rows all differ. */
  private static TableText continuous(int rows) {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("Y,Number,text\n");
    for (int i = 0; i < rows; i++) {
      text.append(random.nextInt(2) + "," + random.nextDouble() + "," + "ab".charAt(i % 2) + "\n");
    }
    return new TableText(text.toString());
  }

  @Property(tries = 200)
  void findsTheRowsThatAReaderOfRecordsFinds(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int chunk,
      @ForAll @IntRange(min = 1, max = 4) int threads,
      @ForAll @IntRange(min = 1, max = 100) int mostDistinct)
      throws Exception {
    TableText table = random(seed, 100);
    Settings settings = new Settings(threads, chunk, 3 * chunk, mostDistinct, seed & 0xff);
    assertThat(table.counts(WANTED, settings)).isEqualTo(table.expectedCounts(WANTED));
  }

  @Test
  void aChunkMayEndAnywhere() throws Exception {
    TableText table = random(7, 12);
    Map<String, Long> expected = table.expectedCounts(WANTED);
    for (int chunk = 1; chunk < table.text().length() + 20; chunk++) {
      assertThat(table.counts(WANTED, chunks(chunk))).as("%d", chunk).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5000, 1 << 20})
  void threadsChangeNothing(int chunk) throws Exception {
    for (TableText table : List.of(random(3, 4000), continuous(30_000))) {
      Settings settings = new Settings(1, chunk, 2 * chunk, 10_000, 1000);
      List<String> one = table.batches(WANTED, settings);
      assertThat(table.batches(WANTED, settings.withThreads(4))).isEqualTo(one);
      assertThat(table.batches(WANTED, settings.withThreads(3))).isEqualTo(one);
    }
  }

  @Test
  void equalRowsAreOne() throws Exception {
    TableText table = new TableText("Y,x\n1,2\n0,2\n1,2.0\n1,2\nNA,2\n1, 2\n");
    List<Wanted> wanted = List.of(Wanted.column("Y"), Wanted.column("x"));
    assertThat(table.batches(wanted, USUAL)).containsExactly("[1.0, 2.0] * 4", "[0.0, 2.0] * 1");
    assertThat(table.batches(wanted, chunks(1)))
        .containsExactly("[1.0, 2.0] * 4", "[0.0, 2.0] * 1");
  }

  @Test
  void rowsThatDoNotRepeatAreKeptAsTheyCome() throws Exception {
    TableText table = continuous(30_000);
    assertThat(table.batches(WANTED, USUAL)).hasSize(30_000).allMatch(row -> row.endsWith(" * 1"));
    assertThat(table.counts(WANTED, USUAL)).isEqualTo(table.expectedCounts(WANTED));
  }

  @Test
  void tellsOfColumnsWhatCompleteRowsHold() throws Exception {
    String text = "n,f,t\n5,1,z\n1,2,\n2,01,y\nNA,3,x\n8,1,z\n";
    DataSource source = DataSource.of("data", new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
    AtomicLong progress = new AtomicLong();
    try (TableReader reader = TableReader.open(source, Delimiter.fromHeader());
        Table table =
            reader.read(
                List.of(Wanted.column("n"), Wanted.factor("f"), Wanted.column("t")),
                (rows, bytes) -> progress.set(1000 * rows + bytes))) {
      assertThat(reader.header().names()).containsExactly("n", "f", "t");
      assertThat(table.columns())
          .containsExactly(
              new TableColumn("n", List.of(), 2, 8, 5),
              new TableColumn("f", List.of("1", "01"), 0, 1, 1.0 / 3),
              new TableColumn("t", List.of("z", "y"), 0, 1, 1.0 / 3));
      assertThat(table.rowsRead()).isEqualTo(5);
      assertThat(table.rowsDropped()).isEqualTo(2);
      assertThat(table.rows()).isEqualTo(3);
      assertThat(progress).hasValue(5000 + text.length());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Y,x;1,2;0,3;1,4;0,a;1,b | data.csv, line 5, column x: 'a' is no number; to take the column as a factor, write C(x)",
        "Y,x;1,a;0,3 | data.csv, line 2, column x: 'a' is no number; to take the column as a factor, write C(x)",
        "Y,x;1,1;1,2;NA,c;1,d | data.csv, line 5, column x: 'd' is no number; to take the column as a factor, write C(x)",
        "Y,x;;;1,2;2,3;3,4 | data.csv, line 5, column Y: '2' is not 0 or 1",
        "Y,x;0,1;NA,2;y,3;0,z | data.csv, line 4, column Y: 'y' is no outcome",
        "Y,x;1,2;1,2;1 | data.csv, line 4 has 1 cell, but the header has 2",
        "Y,x;1,b;1,\"2;;3\";1,2,3 | data.csv, line 6 has 3 cells, but the header has 2",
        "Y,x;1,2;1,2;1,\"2\"3 | data.csv, line 4 is not valid CSV: Unexpected character after closing quote: '3' (0x33)",
        "Y,x;1,2;1,2;1,\"2 | data.csv, line 4 is not valid CSV: Unclosed quoted field at end of input",
        "Y,z;1,2 | data.csv has no column 'x'; its columns are Y, z",
        "'' | data.csv is empty: a header line is expected"
      })
  void saysWhatIsWrongAndWhere(String text, String message) {
    List<Wanted> wanted =
        List.of(
            new Wanted(
                "Y",
                Wanted.Kind.NUMBERS,
                number -> number == 0 || number == 1 ? null : "is not 0 or 1",
                "is no outcome"),
            Wanted.column("x"));
    for (int chunk = 1; chunk < text.length() + 2; chunk++) {
      for (int threads = 1; threads < 3; threads++) {
        Settings settings = chunks(chunk).withThreads(threads);
        assertThatExceptionOfType(DataException.class)
            .isThrownBy(() -> new TableText(text.replace(';', '\n')).batches(wanted, settings))
            .withMessage(message);
      }
    }
  }

  @Test
  void otherEncodingsAreRefused() throws Exception {
    for (int rows : new int[] {1, 20_000}) {
      String text = "Y,x\n" + "1,a\n".repeat(rows) + "0,\u00e9\n";
      DataSource source =
          DataSource.of("data.csv", new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(
              () -> {
                try (TableReader reader = TableReader.open(source, Delimiter.fromHeader())) {
                  reader.read(List.of(Wanted.column("x")), Progress.NONE).close();
                }
              })
          .withMessage("data.csv is not in UTF-8");
    }
  }

  @Test
  void aSourceThatFailsIsAnInputError() throws Exception {
    InputStream data =
        new ByteArrayInputStream(("Y\n" + "1\n0\n".repeat(50_000)).getBytes(ISO_8859_1));
    InputStream failing =
        new FilterInputStream(data) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read < 0) {
              throw new IOException("the cable is out");
            }
            return read;
          }
        };
    DataSource source = DataSource.of("data.csv", failing);
    try (TableReader reader =
        TableReader.open(source, Delimiter.fromHeader(), chunks(1000).withThreads(3))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> reader.read(List.of(Wanted.column("Y")), Progress.NONE))
          .withMessage("the cable is out");
    }
  }
}
