package poc.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.CloudJson;

/**
 * The folder that holds a local target's state. Files appear and disappear whole: they are made in
 * {@code tmp} and renamed into place, so readers take no lock and a killed run leaves no half file.
 */
final class Folder {

  private final Path root;
  private final FolderLock lock;

  Folder(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.lock = new FolderLock(this.root);
  }

  Path root() {
    return root;
  }

  /** A place in the folder; each name is turned into a safe file name. */
  Path at(String kind, String... names) {
    Path path = root.resolve(kind);
    for (String name : names) {
      path = path.resolve(FileName.of(name));
    }
    return path;
  }

  /** See {@link FolderLock#exclusively}. */
  <T> T exclusively(Supplier<T> section) {
    return lock.exclusively(section);
  }

  /** See {@link FolderLock#alone}. */
  <T> T alone(Supplier<T> section) {
    return lock.alone(section);
  }

  void exclusively(Runnable section) {
    lock.exclusively(
        () -> {
          section.run();
          return root;
        });
  }

  /** See {@link FolderLock#revision}. */
  long revision() {
    return lock.revision();
  }

  /** A state file's value; empty if there is no such file. */
  <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Optional.of(CloudJson.MAPPER.readValue(Files.readAllBytes(file), type));
    } catch (NoSuchFileException | NotDirectoryException e) {
      return Optional.empty();
    } catch (JsonProcessingException e) {
      throw corrupt(file, e);
    } catch (IOException e) {
      throw failed("read", file, e);
    }
  }

  /** Writes a state file whole, over the one before. */
  void write(Path file, Object value) {
    withNewFile(
        file.toString(),
        fresh -> {
          Files.write(
              fresh, CloudJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
          place(fresh, file);
          return file;
        });
  }

  /**
   * Gives a new, empty file to {@code use}, which fills it and puts it into {@link #place}.
   *
   * @param what what is written, for the message if that fails
   */
  <T> T withNewFile(String what, FileUse<T> use) {
    return exclusively(
        () -> {
          try {
            return use.apply(Files.createTempFile(lock.tmp(), "", "", ownerOnly()));
          } catch (IOException e) {
            throw new CloudException("Could not write " + what + ": " + e, e);
          }
        });
  }

  /** Renames a file that was filled; readers see the one before or this one, never a part. */
  void place(Path filled, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.move(filled, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes a file or a whole folder at one stroke; does nothing if there is none. */
  void delete(Path path) {
    exclusively(
        () -> {
          try {
            Path doomed = Files.createTempDirectory(lock.tmp(), "").resolve("deleted");
            Files.move(path, doomed, StandardCopyOption.ATOMIC_MOVE);
            FolderLock.deleteTree(doomed);
          } catch (NoSuchFileException e) {
            return;
          } catch (IOException e) {
            throw failed("delete", path, e);
          }
        });
  }

  /** What lies in a folder, in the order of file names; nothing if there is no such folder. */
  List<Path> list(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      throw failed("list", directory, e);
    }
  }

  /** Says that a state file has been damaged, and what to do. */
  CloudException corrupt(Path file, Exception cause) {
    return new CloudException(
        "The state of the local target is damaged: "
            + file
            + " cannot be understood. Delete the folder "
            + root
            + " and run `poc deploy --target local` to start over.",
        cause);
  }

  static CloudException failed(String verb, Path path, Exception cause) {
    return new CloudException("Could not " + verb + " " + path + ": " + cause, cause);
  }

  private FileAttribute<?>[] ownerOnly() {
    boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** What is done with a new file. */
  interface FileUse<T> {
    T apply(Path file) throws IOException;
  }
}
