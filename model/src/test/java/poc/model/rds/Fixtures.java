package poc.model.rds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The files under {@code poc/model/rds}. */
final class Fixtures {
  private Fixtures() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }

  static RdsFile read(String name) throws IOException {
    return RdsFile.read(new ByteArrayInputStream(bytes(name)));
  }
}
