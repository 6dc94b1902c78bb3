package poc.model.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow, for one thread. */
final class Bytes {
  private byte[] bytes;
  private int size;

  Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  Bytes add(int b) {
    grow(1);
    bytes[size++] = (byte) b;
    return this;
  }

  Bytes add(char c) {
    return c < 128 ? add((int) c) : add(String.valueOf(c));
  }

  Bytes add(byte[] source) {
    return add(source, 0, source.length);
  }

  Bytes add(byte[] source, int from, int to) {
    grow(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  Bytes add(String text) {
    return add(text.getBytes(UTF_8));
  }

  private void grow(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** A hash of all bytes, FNV-1a with its bits mixed once more at the end. */
  int hash() {
    int hash = 0x811c9dc5;
    for (int i = 0; i < size; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    return hash ^ (hash >>> 15);
  }

  boolean holds(byte[] other) {
    return Arrays.equals(bytes, 0, size, other, 0, other.length);
  }
}
