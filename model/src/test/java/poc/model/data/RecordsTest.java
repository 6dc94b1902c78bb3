package poc.model.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.ModelFile;

class RecordsTest {
  private static final String TABLE = "a,b\n1,x\n2,y\n";
  private static final List<List<String>> CELLS = List.of(List.of("1", "x"), List.of("2", "y"));

  @TempDir private Path folder;

  private static DataSource source(byte[] bytes) {
    return DataSource.of("data", new ByteArrayInputStream(bytes));
  }

  private static List<DataRecord> read(byte[] bytes) throws IOException, DataException {
    List<DataRecord> read = new ArrayList<>();
    try (Records records = Records.open(source(bytes), Delimiter.fromHeader())) {
      for (DataRecord next = records.next(); next != null; next = records.next()) {
        read.add(next);
      }
      assertThat(records.bytesRead()).isEqualTo(bytes.length);
      assertThat(records.digest()).isEqualTo(ModelFile.digest(bytes));
    }
    return read;
  }

  private static List<List<String>> cells(String text) throws IOException, DataException {
    return read(text.getBytes(UTF_8)).stream().map(DataRecord::cells).toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] a, byte[] b) {
    byte[] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  @Test
  void tellsTheLineInWhichARecordStarts() throws Exception {
    assertThat(read("a,b\r\n\"1\n1\",x\r\n\r\n2,y".getBytes(UTF_8)))
        .containsExactly(
            new DataRecord(2, List.of("1\n1", "x")), new DataRecord(5, List.of("2", "y")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b\n1;x\n2;y\n", "a\tb\r\n1\tx\r\n2\ty", "a|b\r1|x\r2|y\r", TABLE})
  void theHeaderTellsTheDelimiter(String text) throws Exception {
    assertThat(cells(text)).isEqualTo(CELLS);
  }

  @Test
  void aDelimiterInQuotesDoesNotCount() throws Exception {
    assertThat(cells("\"a,b,\n,\";c\n1;2\n")).containsExactly(List.of("1", "2"));
    assertThat(cells("a\n1;2\n")).containsExactly(List.of("1;2"));
  }

  @Test
  void aGivenDelimiterIsObeyed() throws Exception {
    DataSource source = source("a,x:b\n1:2\n".getBytes(UTF_8));
    try (Records records = Records.open(source, Delimiter.parse(":"))) {
      assertThat(records.header().names()).containsExactly("a,x", "b");
      assertThat(records.next()).isEqualTo(new DataRecord(2, List.of("1", "2")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",,", "\"", "\n", "\\n", "\uD83D\uDE00"})
  void whatCannotDelimitIsRefused(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Delimiter.parse(text))
        .withMessageContaining("is no delimiter");
  }

  @Test
  void aByteOrderMarkIsSkipped() throws Exception {
    try (Records records =
        Records.open(source(("\uFEFF" + TABLE).getBytes(UTF_8)), Delimiter.fromHeader())) {
      assertThat(records.header().names()).containsExactly("a", "b");
    }
  }

  @Test
  void compressedBytesAreDecompressedWhateverTheirName() throws Exception {
    List<DataRecord> plain = read(TABLE.getBytes(UTF_8));
    assertThat(read(gzip(TABLE))).isEqualTo(plain);
    assertThat(read(Zstd.compress(TABLE.getBytes(UTF_8)))).isEqualTo(plain);
  }

  @Test
  void compressedFilesMayBeJoined() throws Exception {
    assertThat(read(joined(gzip("a,b\n1,"), gzip("x\n2,y\n")))).hasSize(2);
    assertThat(
            read(
                joined(
                    Zstd.compress("a,b\n1,".getBytes(UTF_8)),
                    Zstd.compress("x\n2,y\n".getBytes(UTF_8)))))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void compressedBytesThatEndTooSoonAreAnInputError(boolean gzip) throws Exception {
    byte[] whole = gzip ? gzip(TABLE) : Zstd.compress(TABLE.getBytes(UTF_8));
    for (int length = 5; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(IOException.class)
          .as("%d bytes", length)
          .isThrownBy(() -> read(cut));
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,true", "ISO-8859-1,false", "UTF-16,false"})
  void onlyUtf8IsRead(Charset charset, boolean readable) throws Exception {
    byte[] bytes = "a,b\n1,\u00e9\n".getBytes(charset);
    if (readable) {
      assertThat(read(bytes)).containsExactly(new DataRecord(2, List.of("1", "\u00e9")));
    } else {
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(() -> read(bytes))
          .withMessage("data is not in UTF-8");
    }
  }

  @Test
  void saysWhatIsWrongWithARecord() {
    Header header = new Header("data", List.of(" a ", "b"));
    assertThat(header.names()).containsExactly("a", "b");
    DataRecord short1 = new DataRecord(3, List.of("1"));
    assertThat(header.fits(short1)).isFalse();
    assertThat(header.misfit(short1)).hasMessage("data, line 3 has 1 cell, but the header has 2");
    assertThat(header.badCell(3, "a", "x", "is no number"))
        .hasMessage("data, line 3, column a: 'x' is no number");
  }

  @Test
  void knowsTheSizeOfAFile() throws Exception {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "\u00e9\n".getBytes(ISO_8859_1));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Records.open(DataSource.of(file), Delimiter.fromHeader()));
    assertThat(DataSource.of(file).size()).hasValue(2);
  }
}
