package poc.publish;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * What a stream's bytes come to.
 *
 * @param size in bytes
 * @param sha256 in hex
 */
record Digests(long size, String sha256, long crc32c) {

  private static final int BUFFER = 64 * 1024;

  /**
   * Reads a stream to its end.
   *
   * @param expectedSize how many bytes it will probably give, so that little memory is taken for
   *     few
   */
  static Digests of(InputStream in, long expectedSize) throws IOException {
    MessageDigest digest = sha256Digest();
    CRC32C checksum = new CRC32C();
    byte[] buffer = new byte[(int) Math.min(BUFFER, expectedSize + 1)];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      checksum.update(buffer, 0, n);
      size += n;
    }
    return new Digests(size, HexFormat.of().formatHex(digest.digest()), checksum.getValue());
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256Digest().digest(bytes));
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
