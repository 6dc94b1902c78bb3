package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import poc.model.Inputs;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.DataStream;
import poc.model.data.Delimiter;

/**
 * The rows of a source, to be predicted: CSV, or JSON objects one a line, as their first character
 * tells. Memory does not grow with their number.
 */
public final class Batch implements Closeable {
  /** As much as is looked at to tell what the source holds. */
  private static final int START = 1 << 16;

  private final DataStream stream;
  private final Model model;
  private final RowPredictor predictor;
  private final ResultNames names;
  private final BlockReader blocks;
  private final @Nullable CsvTable table;
  private final @Nullable Block first;

  private Batch(
      DataStream stream,
      String source,
      Model model,
      Inputs inputs,
      ResultNames names,
      Delimiter delimiter)
      throws IOException, DataException {
    this.stream = stream;
    this.model = model;
    this.predictor = new RowPredictor(model, inputs);
    this.names = names;
    BufferedInputStream in = new BufferedInputStream(stream, START);
    String start = start(in);
    if (start.isBlank()) {
      throw new DataException(source + " is empty: rows are expected");
    }
    if (start.stripLeading().startsWith("[")) {
      throw new DataException(
          source + " is a JSON array: give one object a line, as \"jq -c '.[]'\" writes them");
    }
    if (start.stripLeading().startsWith("{")) {
      blocks = new BlockReader(in, source, RecordEnds::lastLine, 1);
      table = null;
      first = blocks.next();
      return;
    }
    char separator = delimiter.in(new BufferedReader(new StringReader(start)));
    blocks =
        new BlockReader(
            in, source, (bytes, length) -> CsvRecords.lastEnd(bytes, length, separator), 1);
    CsvRecords records = new CsvRecords(separator);
    Block block = blocks.next();
    if (block == null) {
      throw new DataException(source + " is empty: a header line is expected");
    }
    records.begin(block);
    records.advance();
    table = CsvTable.of(records, source, separator, model, names);
    first = records.rest();
  }

  /**
   * Opens a source and reads what its rows look like.
   *
   * @param names what the results are called
   * @param delimiter of the cells, if it is a table
   * @throws DataException if it is empty, or lacks columns that the model needs, or has columns
   *     with the results' names
   * @throws IOException if it cannot be read
   */
  public static Batch open(
      DataSource source, Model model, Inputs inputs, ResultNames names, Delimiter delimiter)
      throws IOException, DataException {
    DataStream stream = DataStream.open(source);
    try {
      return new Batch(stream, source.name(), model, inputs, names, delimiter);
    } catch (IOException | DataException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /** The text at the start of the source, whose byte order mark is skipped. */
  private static String start(BufferedInputStream in) throws IOException {
    in.mark(START);
    byte[] bytes = in.readNBytes(START - 1);
    in.reset();
    String text = new String(bytes, UTF_8);
    if (text.startsWith("\uFEFF")) {
      in.skipNBytes(3);
      return text.substring(1);
    }
    return text;
  }

  /** How the rows are written, and their results will be. */
  public Format format() {
    return table == null ? Format.NDJSON : Format.CSV;
  }

  /** How many of the source's bytes have been read so far, as they are stored. */
  public long bytesRead() {
    return stream.bytesRead();
  }

  /**
   * Predicts all rows, on all processors, in their order.
   *
   * @param scored takes the rows with their results; it stays open
   * @param rejected is opened for the first row that has no result; it is closed
   * @param watcher is told how far it has come, by the thread that calls
   * @throws DataException if a record is too large to be one
   * @throws IOException if reading or writing fails
   * @throws InterruptedException if the thread is interrupted
   */
  public Totals run(OutputStream scored, Rejected rejected, Watcher watcher)
      throws IOException, DataException, InterruptedException {
    try (Writer writer = new Writer(scored, rejected, rejectedHeader())) {
      if (table != null) {
        scored.write(table.scoredHeader(names).getBytes(UTF_8));
      }
      return Pipeline.run(first, blocks, this::rows, writer, watcher);
    }
  }

  /** What a table of rows without a result begins with; empty for JSON. */
  public String rejectedHeader() {
    return table == null ? "" : table.rejectedHeader();
  }

  private Rows rows() {
    return table == null ? new JsonRows(model, predictor, names) : new CsvRows(table, predictor);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** Where rows without a result go. */
  @FunctionalInterface
  public interface Rejected {
    /** Opens it. */
    OutputStream open() throws IOException;
  }

  /** Looks on. */
  @FunctionalInterface
  public interface Watcher {
    /** Is told of the rows so far. */
    void rows(Totals totals);
  }
}
