package poc.artifact;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that others read while it is written anew: they see the old one or the new one, never a
 * part.
 */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes it, and the folders it lies in. A symbolic link stays one: what it points at is written.
   *
   * @throws IOException if it cannot be written, or is a folder or a device; what was there before
   *     is still there
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    try (NewFile written = NewFile.at(file)) {
      written.stream().write(bytes);
      written.commit();
    }
  }
}
