package poc.model.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A source's bytes as they are read: decompressed where their start says so, and digested. */
public final class DataStream extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final CountedStream raw;
  private final MessageDigest sha256 = sha256();
  private final BufferedInputStream buffered;
  private final InputStream content;

  private DataStream(InputStream in) throws IOException {
    raw = new CountedStream(in);
    buffered = new BufferedInputStream(new DigestInputStream(raw, sha256), BUFFER);
    buffered.mark(Compression.MAGIC_LENGTH);
    Compression compression = Compression.of(buffered.readNBytes(Compression.MAGIC_LENGTH));
    buffered.reset();
    content = compression.decompress(buffered);
  }

  /**
   * Opens a source.
   *
   * @throws IOException if it cannot be read, or is no longer what its first bytes promise
   */
  public static DataStream open(DataSource source) throws IOException {
    InputStream in = source.open();
    try {
      return new DataStream(in);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    return content.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return content.read(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /** How many of the source's bytes have been read so far, as they are stored. */
  public long bytesRead() {
    return raw.count();
  }

  /**
   * SHA-256 of all of the source's bytes as they are stored, as {@code sha256:<hex>}; reads what is
   * left of them.
   */
  public String digest() throws IOException {
    buffered.transferTo(OutputStream.nullOutputStream());
    return "sha256:" + HexFormat.of().formatHex(sha256.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
