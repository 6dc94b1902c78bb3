package poc.publish;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import poc.cloud.Buckets.Content;

/**
 * A file's bytes as they were when they were looked at, or none: if the file has changed since, the
 * stream fails before it gives the last of them, so that nobody takes a torn file for whole.
 *
 * @param size in bytes
 * @param digest SHA-256 in hex, by which it is compared
 * @param checksum CRC-32C, by which a change while it is read is noticed
 */
record FileVersion(Path file, long size, String digest, long checksum) implements Content {

  /** The file as it is now. */
  static FileVersion of(Path file, long expectedSize) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Digests digests = Digests.of(in, expectedSize);
      return new FileVersion(file, digests.size(), digests.sha256(), digests.crc32c());
    }
  }

  @Override
  public InputStream open() throws IOException {
    return new Verified(Files.newInputStream(file));
  }

  @Override
  public long length() {
    return size;
  }

  @Override
  public Optional<String> knownSha256() {
    return Optional.of(digest);
  }

  private final class Verified extends FilterInputStream {

    private final CRC32C running = new CRC32C();
    private long seen;

    Verified(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int n = in.read(bytes, from, length);
      if (n < 0) {
        require(seen == size);
      } else {
        seen += n;
        require(seen <= size);
        running.update(bytes, from, n);
        if (n > 0 && seen == size) {
          require(in.read() < 0 && running.getValue() == checksum);
        }
      }
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      throw new IOException("a file that is verified is read from front to back");
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void require(boolean unchanged) throws IOException {
      if (!unchanged) {
        throw new ChangedFileException(file + " changed while it was read");
      }
    }
  }
}
