package poc.local.http;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a known number that can be read from any position until they are closed. */
public interface Body extends Closeable {

  Body NONE = of(new byte[0]);

  /** In bytes. */
  long length();

  /**
   * The bytes from a position on, counted from 0; one stream at a time. The body outlives it.
   *
   * @param position at most {@link #length()}
   */
  InputStream from(long position) throws IOException;

  @Override
  default void close() throws IOException {}

  static Body of(byte[] bytes) {
    return new Body() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public InputStream from(long position) {
        int first = Math.toIntExact(position);
        return new ByteArrayInputStream(bytes, first, bytes.length - first);
      }
    };
  }

  /** The bytes of a range that lies inside; closes this body. */
  default Body part(ByteRange range) {
    Body whole = this;
    return new Body() {
      @Override
      public long length() {
        return range.length();
      }

      @Override
      public InputStream from(long position) throws IOException {
        return whole.from(range.first() + position);
      }

      @Override
      public void close() throws IOException {
        whole.close();
      }
    };
  }
}
