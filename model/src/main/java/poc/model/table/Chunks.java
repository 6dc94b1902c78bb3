package poc.model.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import poc.model.data.DataException;

/**
 * Cuts a stream into chunks of whole records. Where it is cut depends on the bytes alone, so that
 * what is computed chunk by chunk is the same however many threads there are.
 *
 * <p>The chunks grow, so that short data is dealt with at once and long data on all cores.
 */
final class Chunks implements InOrder.Tasks<Chunk> {
  private static final int LONGEST_RECORD = 1 << 26;

  private final String source;
  private final InputStream in;
  private final RecordEnds ends;
  private final int largest;
  private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();
  private byte[] rest = {};
  private int size;
  private boolean ended;

  /**
   * Starts with the header.
   *
   * @param smallest the size of the first chunk, in bytes
   * @param largest the size to which chunks grow
   */
  Chunks(String source, InputStream in, char delimiter, int smallest, int largest) {
    this.source = source;
    this.in = in;
    this.ends = new RecordEnds(delimiter);
    this.size = smallest;
    this.largest = largest;
  }

  /** Whether there are no more. */
  boolean ended() {
    return ended;
  }

  /** Takes back a chunk, to use its bytes for another. */
  void recycle(Chunk chunk) {
    buffers.add(chunk.bytes());
  }

  /** The next chunk; null if there are no more. */
  @Override
  public @Nullable Chunk next() throws IOException, DataException {
    return ended ? null : cut(false);
  }

  /** The first chunk, which starts with the header; it may be empty. */
  Chunk first() throws IOException, DataException {
    return cut(true);
  }

  /**
   * Cuts off the next chunk.
   *
   * @throws DataException if a record is longer than 64 MB
   */
  private Chunk cut(boolean first) throws IOException, DataException {
    byte[] bytes = buffer(Math.max(size, rest.length));
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    int length = rest.length;
    while (true) {
      length += in.readNBytes(bytes, length, bytes.length - length);
      ended = length < bytes.length;
      int end = ended ? length : ends.last(bytes, length);
      if (end >= 0) {
        rest = Arrays.copyOfRange(bytes, end, length);
        size = Math.min(2 * size, largest);
        return new Chunk(bytes, end, first);
      }
      if (bytes.length >= LONGEST_RECORD) {
        throw new DataException(
            source + " has a record of more than 64 MB: is a quote missing somewhere?");
      }
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }

  private byte[] buffer(int length) {
    byte[] spare = buffers.poll();
    return spare != null && spare.length == length ? spare : new byte[length];
  }
}
