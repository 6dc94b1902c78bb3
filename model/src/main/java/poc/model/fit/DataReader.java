package poc.model.fit;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads CSV line by line, keeping the columns that are asked for and the digest of all bytes. */
final class DataReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private DataReader() {}

  /**
   * Reads the columns that a model needs.
   *
   * @throws TrainingException if the data is no CSV in UTF-8, or lacks or repeats such a column
   * @throws IOException if the source fails
   */
  static Data read(DataSource source, Specification open) throws IOException, TrainingException {
    MessageDigest sha256 = sha256();
    try (InputStream in = new DigestInputStream(source.open(), sha256);
        Reader text = withoutByteOrderMark(in);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      List<String> header = header(source.name(), records);
      Specification specification = open.withColumns(header);
      List<DataColumn> columns = columns(source.name(), header, records, specification.columns());
      String digest = "sha256:" + HexFormat.of().formatHex(sha256.digest());
      return new Data(source.name(), digest, specification, columns);
    } catch (CsvParseException e) {
      throw new TrainingException(source.name() + " is not valid CSV: " + e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw notUtf8(source, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw notUtf8(source, e);
      }
      throw new IOException(source.name() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Reader withoutByteOrderMark(InputStream in) throws IOException {
    PushbackReader text = new PushbackReader(new InputStreamReader(in, UTF_8.newDecoder()));
    int first = text.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      text.unread(first);
    }
    return text;
  }

  private static TrainingException notUtf8(DataSource source, Exception cause) {
    return new TrainingException(source.name() + " is not in UTF-8", cause);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<String> header(String source, CloseableIterator<CsvRecord> records)
      throws TrainingException {
    if (!records.hasNext()) {
      throw new TrainingException(source + " is empty: a header line is expected");
    }
    return records.next().getFields().stream().map(String::strip).toList();
  }

  private static List<DataColumn> columns(
      String source, List<String> header, CloseableIterator<CsvRecord> records, List<String> names)
      throws TrainingException {
    List<DataColumn> columns = new ArrayList<>();
    int[] positions = new int[names.size()];
    for (String name : names) {
      positions[columns.size()] = position(source, header, name);
      columns.add(new DataColumn(name));
    }
    while (records.hasNext()) {
      CsvRecord record = records.next();
      if (record.getFieldCount() != header.size()) {
        throw new TrainingException(
            source
                + (", line " + record.getStartingLineNumber())
                + (" has " + record.getFieldCount() + " cells, but the header has ")
                + header.size());
      }
      for (int i = 0; i < positions.length; i++) {
        columns.get(i).add(record.getField(positions[i]), record.getStartingLineNumber());
      }
    }
    return columns;
  }

  private static int position(String source, List<String> header, String name)
      throws TrainingException {
    int position = header.indexOf(name);
    if (position < 0) {
      throw new TrainingException(
          source + " has no column '" + name + "'; its columns are " + String.join(", ", header));
    }
    if (header.lastIndexOf(name) != position) {
      throw new TrainingException(source + " has two columns '" + name + "'");
    }
    return position;
  }
}
