package poc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import poc.artifact.NewFile;

/** The file of rows without a result, which comes into being with the first of them. */
final class RejectedFile implements AutoCloseable {

  private static final Pattern OURS =
      Pattern.compile("(line(.)reason\\2|\\{\"line\":\\d+,\"reason\":).*", Pattern.DOTALL);

  private static final int START = 64;

  private final Path path;
  private Optional<NewFile> file = Optional.empty();

  RejectedFile(Path path) {
    this.path = path;
  }

  /**
   * Whether nothing is lost if this file goes: it is not there, is empty, or tells of the rows of
   * an earlier run.
   */
  static boolean mayReplace(Path path) throws IOException {
    if (!Files.exists(path)) {
      return true;
    }
    if (!Files.isRegularFile(path)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      String start = new String(in.readNBytes(START), UTF_8);
      return start.isEmpty() || OURS.matcher(start).matches();
    }
  }

  OutputStream open() throws IOException {
    NewFile opened = NewFile.at(path);
    file = Optional.of(opened);
    return opened.stream();
  }

  /** Puts it in its place, with a header alone if it has no rows. */
  void commit(String header) throws IOException {
    if (file.isEmpty()) {
      open().write(header.getBytes(UTF_8));
    }
    file.orElseThrow().commit();
  }

  /** Puts it in its place if it has rows; one of an earlier run, which tells of others, goes. */
  void commitOrRemove() throws IOException {
    if (file.isPresent()) {
      file.get().commit();
    } else {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
