package poc.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import poc.cloud.ObjectHeaders;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.HttpDate;
import poc.local.http.Objects;
import poc.local.http.Reply;

/**
 * The files of a folder as if they were published: what lies outside of it, and what is hidden but
 * for {@code .well-known}, is not there.
 */
public final class FolderObjects implements Objects {

  private static final String SHOWN = ".well-known";

  private final Path root;
  private final Function<String, ObjectHeaders> headers;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  /**
   * The files below a folder.
   *
   * @param root an existing folder
   * @param headers what is published with a key
   */
  public FolderObjects(Path root, Function<String, ObjectHeaders> headers) throws IOException {
    this.root = root.toRealPath();
    this.headers = headers;
  }

  @Override
  public Optional<Reply> get(String key) throws IOException {
    Optional<Path> file = file(key);
    return file.isPresent() ? Optional.of(reply(key, file.get())) : Optional.empty();
  }

  private Optional<Path> file(String key) throws IOException {
    try {
      Path named = root.resolve(key);
      if (key.isEmpty() || key.endsWith("/") || !root.relativize(named).equals(Path.of(key))) {
        return Optional.empty();
      }
      Path file = named.toRealPath();
      return file.startsWith(root) && Files.isRegularFile(file) && !hidden(named)
          ? Optional.of(file)
          : Optional.empty();
    } catch (FileSystemException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean hidden(Path file) {
    for (Path part : root.relativize(file)) {
      String name = part.toString();
      if (name.startsWith(".") && !name.equals(SHOWN)) {
        return true;
      }
    }
    return false;
  }

  private Reply reply(String key, Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    ObjectHeaders published = headers.apply(key);
    Fields fields =
        Fields.NONE
            .with("Content-Type", published.contentType())
            .with("Cache-Control", published.cacheControl())
            .with("ETag", '"' + eTag(file, now) + '"')
            .with("Last-Modified", HttpDate.of(now.lastModifiedTime().toInstant()))
            .with("Accept-Ranges", "bytes");
    return new Reply(200, fields, new Content(FileChannel.open(file, StandardOpenOption.READ)));
  }

  /** By content, as S3's changes with it; read again only where size or time say so. */
  private String eTag(Path file, BasicFileAttributes now) throws IOException {
    Instant modified = now.lastModifiedTime().toInstant();
    Known before = known.get(file);
    if (before != null && before.size() == now.size() && before.modified().equals(modified)) {
      return before.eTag();
    }
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    String eTag = HexFormat.of().formatHex(digest.digest(), 0, 16);
    known.put(file, new Known(now.size(), modified, eTag));
    return eTag;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private record Known(long size, Instant modified, String eTag) {}

  private record Content(FileChannel file, long length) implements Body {

    Content(FileChannel file) throws IOException {
      this(file, file.size());
    }

    @Override
    public InputStream from(long position) throws IOException {
      file.position(position);
      return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
