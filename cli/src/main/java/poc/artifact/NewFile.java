package poc.artifact;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * A file that is being written beside the one it will replace. Others see the old one or the new
 * one, never a part: unless it is {@link #commit committed}, nothing is left of it.
 */
public final class NewFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final OutputStream out;

  private NewFile(Path target, Path part) throws IOException {
    this.target = target;
    this.part = part;
    this.out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
  }

  /**
   * Begins a file, and the folders it lies in. A symbolic link stays one: what it points at is
   * written.
   *
   * @throws IOException if it cannot be written, or is a folder or a device
   */
  public static NewFile at(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new IOException(file + " is there already, and is no file that could be replaced");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "a folder");
    Files.createDirectories(folder);
    Path part = folder.resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    part.toFile().deleteOnExit();
    return new NewFile(target, part);
  }

  /** Takes the content. */
  public OutputStream stream() {
    return out;
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException if it cannot be; what was there before is still there
   */
  public void commit() throws IOException {
    out.close();
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
