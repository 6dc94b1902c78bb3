package poc.model.score;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import poc.model.data.DataException;

/**
 * Cuts a stream at the ends of records, so that several threads can work on the pieces. Only the
 * cutting is done by one thread: it looks for line ends, and at quotes where there are any.
 */
final class BlockReader {
  private static final int USUAL = 1 << 18;
  private static final int LARGEST_RECORD = 1 << 24;

  private final InputStream in;
  private final String source;
  private final RecordEnds ends;

  private byte[] buffer = new byte[USUAL];
  private int filled;
  private long line;
  private boolean over;

  /**
   * Reads on from where a stream stands.
   *
   * @param source what to call it in messages
   * @param line the line that comes next, from 1
   */
  BlockReader(InputStream in, String source, RecordEnds ends, long line) {
    this.in = in;
    this.source = source;
    this.ends = ends;
    this.line = line;
  }

  /**
   * The next block; null at the end.
   *
   * @throws DataException if a record is larger than 16 MiB
   */
  @Nullable Block next() throws IOException, DataException {
    int end = 0;
    while (end == 0) {
      if (filled == buffer.length) {
        grow();
      }
      fill();
      end = over ? filled : ends.lastEnd(buffer, filled);
      if (over && end == 0) {
        return null;
      }
    }
    byte[] rest = new byte[Math.max(USUAL, filled - end)];
    System.arraycopy(buffer, end, rest, 0, filled - end);
    Block block = new Block(buffer, 0, end, line);
    line += lines(buffer, end);
    filled -= end;
    buffer = rest;
    return block;
  }

  private void fill() throws IOException {
    while (!over && filled < buffer.length) {
      int read = in.read(buffer, filled, buffer.length - filled);
      over = read < 0;
      filled += Math.max(read, 0);
    }
  }

  private void grow() throws DataException {
    if (buffer.length >= LARGEST_RECORD) {
      throw new DataException(
          source
              + (", line " + line + " begins a record of more than ")
              + ((LARGEST_RECORD >> 20) + " MiB: is a quote left open?"));
    }
    buffer = Arrays.copyOf(buffer, 2 * buffer.length);
  }

  private static long lines(byte[] bytes, int length) {
    long lines = 0;
    for (int i = 0; i < length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
