package poc.cloud;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file. */
public record FileContent(Path file) implements Buckets.Content {

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public long length() throws IOException {
    return Files.size(file);
  }
}
