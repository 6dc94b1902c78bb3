package poc.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import poc.cloud.Buckets.Content;
import poc.product.Coding;

/**
 * A file's bytes, compressed as they are read: neither they nor what comes of them is held in
 * memory.
 *
 * @param length in bytes, compressed
 * @param sha256 hex digest of the compressed bytes
 */
record CompressedContent(SiteFile plain, Coding coding, long length, String sha256)
    implements Content {

  static CompressedContent of(SiteFile plain, Coding coding) throws IOException {
    try (InputStream in = open(plain, coding)) {
      Digests digests = Digests.of(in, plain.size());
      return new CompressedContent(plain, coding, digests.size(), digests.sha256());
    }
  }

  @Override
  public InputStream open() throws IOException {
    return open(plain, coding);
  }

  @Override
  public Optional<String> knownSha256() {
    return Optional.of(sha256);
  }

  private static InputStream open(SiteFile plain, Coding coding) throws IOException {
    return Compression.of(plain.content().open(), coding, plain.size());
  }
}
