package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import poc.cloud.Buckets.Content;
import poc.cloud.CloudJson;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectSummary;

/**
 * An object, open for reading: what was stored at one moment, even if it is replaced meanwhile.
 *
 * <p>It lies in one file, so that it is replaced at one stroke: a line of JSON, {@link Head}, and
 * then the object's bytes.
 */
public final class ObjectFile implements Closeable {

  private static final String NO_ETAG = "0".repeat(32);

  /** More than a key and two headers of S3's longest can fill. */
  private static final int LONGEST_HEAD = 32 * 1024;

  private final FileChannel file;
  private final Head head;
  private final long begin;

  private ObjectFile(FileChannel file, Head head, long begin) {
    this.file = file;
    this.head = head;
    this.begin = begin;
  }

  /** Opens what {@link #write} wrote; empty if there is no such file. */
  static Optional<ObjectFile> open(Path path) throws IOException {
    FileChannel file;
    try {
      file = FileChannel.open(path, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    try {
      byte[] first = Channels.newInputStream(file).readNBytes(LONGEST_HEAD);
      int end = 0;
      while (end < first.length && first[end] != '\n') {
        end++;
      }
      Head head = CloudJson.MAPPER.readValue(first, 0, end, Head.class);
      file.position(end + 1L);
      return Optional.of(new ObjectFile(file, head, end + 1L));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Fills a file with an object. The head is written twice, as the ETag is known only at the end.
   *
   * @return the ETag
   */
  static String write(Path path, String key, ObjectHeaders headers, Content content)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    long now = Instant.now().getEpochSecond();
    try (OutputStream out = Files.newOutputStream(path);
        InputStream in = new DigestInputStream(content.open(), digest)) {
      out.write(new Head(key, headers, now, NO_ETAG).line());
      in.transferTo(out);
    }
    String eTag = HexFormat.of().formatHex(digest.digest(), 0, NO_ETAG.length() / 2);
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
      out.write(new Head(key, headers, now, eTag).line());
    }
    return eTag;
  }

  public ObjectSummary summary() throws IOException {
    return new ObjectSummary(head.key(), size(), head.eTag());
  }

  public ObjectHeaders headers() {
    return head.headers();
  }

  public Instant lastModified() {
    return Instant.ofEpochSecond(head.lastModified());
  }

  /** The number of bytes of the object. */
  public long size() throws IOException {
    return file.size() - begin;
  }

  /** The object's bytes; the stream closes the file. */
  public InputStream content() {
    return Channels.newInputStream(file);
  }

  /** Makes {@link #content()} begin at a position, counted from 0. */
  public void seek(long position) throws IOException {
    file.position(begin + position);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * The first line.
   *
   * @param lastModified in seconds since 1970
   */
  private record Head(String key, ObjectHeaders headers, long lastModified, String eTag) {

    byte[] line() throws IOException {
      return (CloudJson.MAPPER.writeValueAsString(this) + '\n').getBytes(UTF_8);
    }
  }
}
