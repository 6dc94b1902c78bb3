package poc.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import poc.cloud.CloudException;
import poc.product.Coding;

/** A stream, compressed as it is read. The same bytes give the same compressed bytes. */
final class Compression extends InputStream {

  private static final int BUFFER = 64 * 1024;

  /** Of 11. From 8 on, an encoder takes tens of megabytes, and many run side by side. */
  private static final int BROTLI_QUALITY = 7;

  private static final int SMALLEST_WINDOW = 16;
  private static final int LARGEST_WINDOW = 20;

  private final InputStream plain;
  private final Drained drained = new Drained();
  private final OutputStream encoder;
  private final byte[] buffer;
  private boolean ended;

  private Compression(InputStream plain, Coding coding, long size) throws IOException {
    this.plain = plain;
    this.encoder = encoder(coding, size, drained);
    this.buffer = new byte[(int) Math.min(BUFFER, size + 1)];
  }

  /**
   * Compresses.
   *
   * @param size how many bytes the stream will give
   */
  static InputStream of(InputStream plain, Coding coding, long size) throws IOException {
    try {
      return new Compression(plain, coding, size);
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  /** Fails where a coding is not at hand: brotli is native code. */
  static void require(Coding coding) {
    if (coding == Coding.BROTLI && !Brotli4jLoader.isAvailable()) {
      throw new CloudException(
          "this machine (%s, %s) has no brotli: leave br out, and compress by gzip alone"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
  }

  private static OutputStream encoder(Coding coding, long size, OutputStream out)
      throws IOException {
    return switch (coding) {
      case GZIP -> new Gzip(out);
      case BROTLI ->
          new BrotliOutputStream(
              out,
              new Encoder.Parameters().setQuality(BROTLI_QUALITY).setWindow(window(size)),
              BUFFER);
    };
  }

  /** The binary logarithm of how far back brotli looks: no farther than there is something. */
  private static int window(long size) {
    int needed = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, size));
    return Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, needed));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (drained.isEmpty() && !ended) {
      int n = plain.read(buffer);
      if (n >= 0) {
        encoder.write(buffer, 0, n);
      } else {
        ended = true;
        encoder.close();
      }
    }
    return drained.take(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    try (plain) {
      if (!ended) {
        ended = true;
        encoder.close();
      }
    }
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  /** What the encoder has given and nobody has read yet. */
  private static final class Drained extends ByteArrayOutputStream {

    private int taken;

    boolean isEmpty() {
      return taken == count;
    }

    int take(byte[] bytes, int from, int length) {
      if (isEmpty()) {
        return -1;
      }
      int n = Math.min(length, count - taken);
      System.arraycopy(buf, taken, bytes, from, n);
      taken += n;
      if (isEmpty()) {
        reset();
        taken = 0;
      }
      return n;
    }
  }
}
