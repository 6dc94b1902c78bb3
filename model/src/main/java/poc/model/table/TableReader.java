package poc.model.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.DataStream;
import poc.model.data.Delimiter;
import poc.model.data.Header;
import poc.model.data.Records;

/**
 * Reads a table once, on all cores: first its header, and then the columns that are wanted.
 *
 * <pre>{@code
 * try (TableReader reader = TableReader.open(source, Delimiter.fromHeader());
 *     Table table = reader.read(List.of(Wanted.column("gre"), Wanted.factor("rank")), Progress.NONE)) {
 *   table.forEach(...);
 * }
 * }</pre>
 */
public final class TableReader implements Closeable {
  /** How many bytes are looked at for a delimiter. */
  private static final int START = 1 << 16;

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(UTF_8);

  private final DataStream stream;
  private final Settings settings;
  private final char delimiter;
  private final Chunks chunks;
  private final Header header;
  private @Nullable Chunk first;

  private TableReader(DataSource source, DataStream stream, Delimiter delimiter, Settings settings)
      throws IOException, DataException {
    this.stream = stream;
    this.settings = settings;
    byte[] start = withoutMark(stream.readNBytes(START));
    PushbackInputStream all = new PushbackInputStream(stream, START);
    all.unread(start);
    this.delimiter =
        delimiter.in(
            new BufferedReader(new InputStreamReader(new ByteArrayInputStream(start), UTF_8)));
    chunks =
        new Chunks(
            source.name(), all, this.delimiter, settings.smallestChunk(), settings.largestChunk());
    first = chunks.first();
    header = header(source.name(), first, delimiter);
  }

  /**
   * Opens a source and reads its header.
   *
   * @throws DataException if there is no header, or it is no CSV in UTF-8
   * @throws IOException if the source cannot be read
   */
  public static TableReader open(DataSource source, Delimiter delimiter)
      throws IOException, DataException {
    return open(source, delimiter, Settings.defaults());
  }

  static TableReader open(DataSource source, Delimiter delimiter, Settings settings)
      throws IOException, DataException {
    DataStream stream = DataStream.open(source);
    try {
      return new TableReader(source, stream, delimiter, settings);
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
   * Reads the rows; to be called once.
   *
   * @param wanted at least one column
   * @throws DataException if the data lacks such a column, or is not as it should be; the message
   *     says where
   * @throws IOException if the source fails, or the temporary folder has no room for the rows
   */
  public Table read(List<Wanted> wanted, Progress progress) throws IOException, DataException {
    int[] places = places(wanted);
    int mostDistinct = settings.mostDistinct() / (wanted.size() + 1);
    Store store = new Store(settings.mostInMemory());
    try {
      Collector collector = new Collector(header, wanted, mostDistinct, store);
      InOrder.run(
          chunks.ended() ? 1 : settings.chunks(),
          this::nextChunk,
          () -> new ChunkParser(header, delimiter, wanted, places, chunks),
          parsed -> {
            collector.take(parsed);
            progress.at(collector.rowsRead(), stream.bytesRead());
          });
      return collector.table(stream.digest(), settings.threads());
    } catch (IOException | DataException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private int[] places(List<Wanted> wanted) throws DataException {
    int[] places = new int[header.names().size()];
    Arrays.fill(places, -1);
    for (int i = 0; i < wanted.size(); i++) {
      places[header.position(wanted.get(i).name())] = i;
    }
    return places;
  }

  private @Nullable Chunk nextChunk() throws IOException, DataException {
    Chunk chunk = first;
    first = null;
    return chunk == null ? chunks.next() : chunk;
  }

  private static byte[] withoutMark(byte[] start) {
    int length = BYTE_ORDER_MARK.length;
    boolean marked =
        start.length >= length && Arrays.equals(start, 0, length, BYTE_ORDER_MARK, 0, length);
    return marked ? Arrays.copyOfRange(start, length, start.length) : start;
  }

  private static Header header(String source, Chunk chunk, Delimiter delimiter)
      throws IOException, DataException {
    InputStream bytes = new ByteArrayInputStream(chunk.bytes(), 0, chunk.length());
    try (Records records = Records.open(DataSource.of(source, bytes), delimiter)) {
      return records.header();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
