package poc.local;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import poc.cloud.CloudException;

/**
 * Lets one writer at a time into a folder, of all threads and processes. The lock is one on the
 * file {@code lock}, which the system releases when its holder dies. Whoever holds it owns {@code
 * tmp}, and what lies there at first is what a killed run left.
 *
 * <p>Make one per folder and process: file locks do not tell the parts of a process apart.
 */
final class FolderLock {

  private final Path root;
  private final ReentrantLock whole = new ReentrantLock();
  private final ReentrantLock monitor = new ReentrantLock();
  private boolean alone;

  FolderLock(Path root) {
    this.root = root;
  }

  /** Where the holder makes new files, on the same file system as the state. */
  Path tmp() {
    return root.resolve("tmp");
  }

  /**
   * Runs a section while no other process writes, though other threads of this one may: those that
   * the section has work for it. It may not be nested.
   */
  <T> T alone(Supplier<T> section) {
    whole.lock();
    try {
      FileChannel lock = beginAlone();
      try {
        return section.get();
      } finally {
        endAlone(lock);
      }
    } finally {
      whole.unlock();
    }
  }

  private FileChannel beginAlone() {
    monitor.lock();
    try {
      FileChannel lock = take();
      alone = true;
      return lock;
    } finally {
      monitor.unlock();
    }
  }

  private void endAlone(FileChannel lock) {
    monitor.lock();
    try {
      alone = false;
      giveBack(lock);
    } finally {
      monitor.unlock();
    }
  }

  /** Runs a section while no other process and no other thread writes. It may be nested. */
  <T> T exclusively(Supplier<T> section) {
    monitor.lock();
    try {
      return alone || monitor.getHoldCount() > 1 ? section.get() : underFileLock(section);
    } finally {
      monitor.unlock();
    }
  }

  private <T> T underFileLock(Supplier<T> section) {
    FileChannel lock = take();
    try {
      return section.get();
    } finally {
      giveBack(lock);
    }
  }

  private FileChannel take() {
    try {
      Files.createDirectories(root);
      FileChannel lock =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock.lock();
      sweep();
      return lock;
    } catch (IOException e) {
      throw new CloudException("Could not get hold of the folder " + root + ": " + e, e);
    }
  }

  private void giveBack(FileChannel lock) {
    try (lock) {
      countSection();
    } catch (IOException e) {
      throw new CloudException("Could not let go of the folder " + root + ": " + e, e);
    }
  }

  private void sweep() throws IOException {
    Files.createDirectories(tmp());
    try (DirectoryStream<Path> remnants = Files.newDirectoryStream(tmp())) {
      for (Path remnant : remnants) {
        deleteTree(remnant);
      }
    }
  }

  /** Overwrites in place: cutting the file first would cost a flush on some file systems. */
  private void countSection() throws IOException {
    byte[] next = ByteBuffer.allocate(Long.BYTES).putLong(revision() + 1).array();
    Files.write(revisionFile(), next, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** A number that changes after every section, of whatever process. */
  long revision() {
    try {
      return ByteBuffer.wrap(Files.readAllBytes(revisionFile())).getLong();
    } catch (IOException | BufferUnderflowException e) {
      return 0;
    }
  }

  private Path revisionFile() {
    return root.resolve("revision");
  }

  /** Deletes a file, or a directory with all that is in it; nothing if there is neither. */
  static void deleteTree(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
