package poc.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

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
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException(file + " is there already, and is no file that could be replaced");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "a folder");
    Files.createDirectories(folder);
    Path part = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
