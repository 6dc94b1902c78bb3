package poc.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A folder for the life of one host. It is locked while the host lives, so that another host can
 * tell folders in use from those that a killed host left behind.
 */
final class WorkFolder implements AutoCloseable {

  private static final String PREFIX = "host-";

  private final Path folder;
  private final FileChannel lock;
  private final AtomicInteger next = new AtomicInteger();

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static WorkFolder open(Path parent) throws IOException {
    Files.createDirectories(parent);
    removeLeftOver(parent);
    Path folder = Files.createTempDirectory(parent, PREFIX);
    FileChannel channel =
        FileChannel.open(lockFile(folder), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException("Another process locked " + folder);
    }
    return new WorkFolder(folder, channel);
  }

  /** A path in this folder that was never given out before. */
  Path fresh(String name) {
    return folder.resolve(name + "-" + next.incrementAndGet());
  }

  @Override
  public void close() throws IOException {
    lock.close();
    delete(folder);
    Files.deleteIfExists(lockFile(folder));
  }

  /** Deletes a folder and what is in it; does nothing if there is none. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (UncheckedIOException e) {
      throw new IOException("Cannot delete " + folder, e.getCause());
    }
  }

  private static void removeLeftOver(Path parent) throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(parent)) {
      folders =
          children
              .filter(Files::isDirectory)
              .filter(f -> f.getFileName().toString().startsWith(PREFIX))
              .toList();
    }
    for (Path folder : folders) {
      if (leftOver(folder)) {
        delete(folder);
        Files.deleteIfExists(lockFile(folder));
      }
    }
  }

  /** The lock lies beside the folder, so that it outlives the folder's deletion. */
  private static Path lockFile(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".lock");
  }

  private static boolean leftOver(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile(folder), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      return false;
    }
  }
}
