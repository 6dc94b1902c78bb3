package poc.publish;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import poc.cloud.Buckets.Content;
import poc.cloud.BytesContent;
import poc.cloud.ObjectHeaders;

/**
 * A file of the page as it should be published.
 *
 * @param key its path below the site's root, with slashes
 * @param sha256 hex digest of its bytes
 */
public record SiteFile(String key, String sha256, ObjectHeaders headers, Content content) {

  /** A small file whose headers follow from its key. */
  public static SiteFile of(String key, byte[] bytes) {
    return new SiteFile(key, sha256(bytes), Headers.of(key), new BytesContent(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
