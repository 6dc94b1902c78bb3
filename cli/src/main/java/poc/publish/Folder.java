package poc.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;

/**
 * A folder whose files are published. Names that begin with a dot are left out, but for {@code
 * .well-known}; symbolic links are followed as long as they stay inside.
 */
public final class Folder {

  /** What RFC 8615 reserves for files that others ask for by name. */
  private static final String WELL_KNOWN = ".well-known";

  static final int LONGEST_KEY = 1024;

  private final Path root;
  private final Path realRoot;
  private final List<Found> found = new ArrayList<>();
  private final List<Path> leftOut = new ArrayList<>();

  private Folder(Path root) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
  }

  /**
   * Looks which files there are.
   *
   * @throws CloudException naming the folder or file that cannot be read or published
   */
  public static Folder scan(Path root) {
    try {
      Folder folder = new Folder(root);
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, folder.new Visitor());
      return folder;
    } catch (NoSuchFileException e) {
      throw new CloudException("there is no folder " + root, e);
    } catch (IOException e) {
      throw new CloudException("could not read the folder " + root + ": " + e.getMessage(), e);
    }
  }

  /** Links that lead nowhere, outside or in a circle. */
  public List<Path> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Every file, digested, side by side. */
  public List<SiteFile> files(CacheRules rules) {
    return found.parallelStream().map(file -> file.read(rules)).toList();
  }

  private record Found(String key, Path file, long size) {

    SiteFile read(CacheRules rules) {
      try {
        return SiteFile.of(
            key,
            FileVersion.of(file, size),
            new ObjectHeaders(ContentTypes.of(key), rules.cacheControl(key)));
      } catch (NoSuchFileException e) {
        throw new CloudException(
            file + " vanished while the folder was read. Run the command again.", e);
      } catch (IOException e) {
        throw new CloudException("could not read " + file + ": " + e.getMessage(), e);
      }
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      return folder.equals(root) || wanted(folder)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (file.equals(root)) {
        throw new CloudException(root + " is a file, not a folder");
      }
      if (attributes.isSymbolicLink()) {
        leftOut.add(file);
      } else if (attributes.isRegularFile() && wanted(file)) {
        found.add(new Found(key(file), file, attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      boolean link = failure instanceof FileSystemLoopException || Files.isSymbolicLink(file);
      if (!link) {
        throw failure;
      }
      leftOut.add(file);
      return FileVisitResult.CONTINUE;
    }

    private boolean wanted(Path path) throws IOException {
      String name = String.valueOf(path.getFileName());
      if (name.startsWith(".") && !name.equals(WELL_KNOWN)) {
        return false;
      }
      if (Files.isSymbolicLink(path) && !path.toRealPath().startsWith(realRoot)) {
        leftOut.add(path);
        return false;
      }
      return true;
    }

    private String key(Path file) {
      String key =
          root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
      int bytes = key.getBytes(UTF_8).length;
      if (bytes > LONGEST_KEY) {
        throw new CloudException(
            "%s cannot be published: its path has %d bytes, and S3 takes keys of at most %d"
                .formatted(key, bytes, LONGEST_KEY));
      }
      return key;
    }
  }
}
