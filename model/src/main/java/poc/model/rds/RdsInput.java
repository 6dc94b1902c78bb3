package poc.model.rds;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a serialized value, big-endian, and the accounts of what they may cost.
 *
 * <p>An array is made as long as its length says only once that many bytes have come: a length that
 * lies costs no more than the bytes that are there.
 */
final class RdsInput {
  private static final int CHUNK = 8192;
  private static final int NA_INTEGER = Integer.MIN_VALUE;

  private final InputStream in;
  private final RdsLimits limits;
  private final byte[] buffer = new byte[8 * CHUNK];
  private int position;
  private int end;
  private long bytes;
  private long memory;

  RdsInput(InputStream in, RdsLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Enters memory that a value will take, before it is taken. */
  void charge(long cost) throws RdsException {
    memory += cost;
    if (memory > limits.memory()) {
      throw new RdsException(
          "holds more than the "
              + (limits.memory() >> 20)
              + " MiB that are free for it: give Java more memory, or save the model of fewer rows");
    }
  }

  int readInt() throws IOException {
    require(4);
    int value =
        buffer[position] << 24
            | (buffer[position + 1] & 0xff) << 16
            | (buffer[position + 2] & 0xff) << 8
            | (buffer[position + 3] & 0xff);
    position += 4;
    return value;
  }

  private double readDouble() throws IOException {
    long high = readInt();
    return Double.longBitsToDouble((high << 32) | (readInt() & 0xffffffffL));
  }

  /** A length that is not negative and fits an array. */
  int readLength() throws IOException {
    int length = readInt();
    if (length < 0) {
      throw new RdsException(
          length == -1
              ? "holds a vector of more than 2^31 - 1 elements, which is not read here"
              : "is damaged: a length is " + length);
    }
    return length;
  }

  byte[] readBytes(int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, CHUNK)];
    for (int done = 0; done < length; ) {
      if (done == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * done));
      }
      int part = Math.min(bytes.length - done, buffer.length);
      require(part);
      System.arraycopy(buffer, position, bytes, done, part);
      position += part;
      done += part;
    }
    return bytes;
  }

  double[] readDoubles(int length) throws IOException {
    double[] values = start(length);
    for (int i = 0; i < length; i++) {
      values = room(values, i, length);
      values[i] = readDouble();
    }
    return values;
  }

  /** Integers as doubles, with NaN for R's NA. */
  double[] readInts(int length) throws IOException {
    double[] values = start(length);
    for (int i = 0; i < length; i++) {
      values = room(values, i, length);
      int value = readInt();
      values[i] = value == NA_INTEGER ? Double.NaN : value;
    }
    return values;
  }

  private double[] start(int length) throws RdsException {
    charge(8L * length);
    return new double[Math.min(length, CHUNK)];
  }

  private static double[] room(double[] values, int used, int length) {
    return used < values.length ? values : Arrays.copyOf(values, (int) Math.min(length, 2L * used));
  }

  void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      int part = (int) Math.min(left, buffer.length);
      require(part);
      position += part;
      left -= part;
    }
  }

  /** Fills the buffer until this many bytes stand in it. */
  private void require(int count) throws IOException {
    if (end - position >= count) {
      return;
    }
    System.arraycopy(buffer, position, buffer, 0, end - position);
    end -= position;
    position = 0;
    while (end < count) {
      int read = in.read(buffer, end, buffer.length - end);
      if (read < 0) {
        throw new RdsException("is cut off: it ends in the middle of a value");
      }
      end += read;
      bytes += read;
      if (bytes > limits.bytes()) {
        throw new RdsException(
            "holds more than "
                + (limits.bytes() >> 20)
                + " MiB once decompressed: save the model of fewer rows");
      }
    }
  }
}
