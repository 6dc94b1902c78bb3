package poc.model.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a table, one after the other, in constant memory: CSV by RFC 4180 in UTF-8 with
 * any delimiter and any line end. A byte order mark is skipped, and so are empty lines.
 *
 * <pre>{@code
 * try (Records records = Records.open(source, Delimiter.fromHeader())) {
 *   int gre = records.header().position("gre");
 *   for (DataRecord next = records.next(); next != null; next = records.next()) {
 *     ...
 *   }
 * }
 * }</pre>
 */
public final class Records implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String source;
  private final DataStream stream;
  private final CloseableIterator<CsvRecord> csv;
  private final Header header;

  private Records(DataSource source, Delimiter delimiter, DataStream stream)
      throws IOException, DataException {
    this.source = source.name();
    this.stream = stream;
    BufferedReader text = new BufferedReader(new InputStreamReader(stream, UTF_8.newDecoder()));
    try {
      skipByteOrderMark(text);
      csv = Csv.reader(delimiter.in(text)).ofCsvRecord(text).iterator();
    } catch (CharacterCodingException e) {
      throw Csv.notUtf8(this.source, e);
    }
    DataRecord first = next();
    if (first == null) {
      throw new DataException(this.source + " is empty: a header line is expected");
    }
    header = new Header(this.source, first.cells());
  }

  /**
   * Opens a source and reads its header.
   *
   * @throws DataException if there is no header, or it is no CSV in UTF-8
   * @throws IOException if the source cannot be read
   */
  public static Records open(DataSource source, Delimiter delimiter)
      throws IOException, DataException {
    DataStream stream = DataStream.open(source);
    try {
      return new Records(source, delimiter, stream);
    } catch (IOException | DataException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /** What the columns are called. */
  public Header header() {
    return header;
  }

  /**
   * The next record; null at the end. It may have more or fewer cells than the header.
   *
   * @throws DataException if what follows is no CSV in UTF-8
   * @throws IOException if the source fails
   */
  public @Nullable DataRecord next() throws IOException, DataException {
    try {
      if (!csv.hasNext()) {
        return null;
      }
      CsvRecord next = csv.next();
      return new DataRecord(next.getStartingLineNumber(), next.getFields());
    } catch (CsvParseException e) {
      throw Csv.invalid(source, 0, e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw Csv.notUtf8(source, e);
      }
      throw new IOException(source + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** How many of the source's bytes have been read so far, as they are stored. */
  public long bytesRead() {
    return stream.bytesRead();
  }

  /** SHA-256 of all of the source's bytes, as {@code sha256:<hex>}; reads what is left of them. */
  public String digest() throws IOException {
    return stream.digest();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static void skipByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }
}
