package poc.model.fit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where data comes from: a CSV file by RFC 4180 with a header, in UTF-8. */
public interface DataSource {

  /** What to call it in messages. */
  String name();

  /** Opens it from the start; the caller closes the stream. */
  InputStream open() throws IOException;

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
    };
  }
}
