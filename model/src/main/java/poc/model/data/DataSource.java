package poc.model.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Where data comes from: a table by RFC 4180 with a header, in UTF-8, plain or compressed.
 *
 * @see DataStream
 */
public interface DataSource {

  /** What to call it in messages. */
  String name();

  /** Opens it from the start; the caller closes the stream. */
  InputStream open() throws IOException;

  /** The number of bytes that are to come, where that is known. */
  default OptionalLong size() throws IOException {
    return OptionalLong.empty();
  }

  /** A file. */
  static DataSource of(Path file) {
    return new DataSource() {
      @Override
      public String name() {
        return file.toString();
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public OptionalLong size() throws IOException {
        return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
      }
    };
  }

  /** What comes in on a stream, which can be read once. */
  static DataSource of(String name, InputStream in) {
    return new DataSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return in;
      }
    };
  }
}
