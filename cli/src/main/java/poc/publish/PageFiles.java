package poc.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The built page, which the tool carries along. */
public final class PageFiles {

  private static final String INDEX = "/poc/site/page/index.html";

  private PageFiles() {}

  /** Every file of the page, small enough to be held in memory together. */
  public static List<SiteFile> read() {
    URL index = Objects.requireNonNull(PageFiles.class.getResource(INDEX), INDEX);
    try {
      URI uri = index.toURI();
      if (!uri.getScheme().equals("jar")) {
        return files(Objects.requireNonNull(Path.of(uri).getParent()));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return files(Objects.requireNonNull(jar.getPath(INDEX).getParent()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<SiteFile> files(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).map(file -> file(root, file)).toList();
    }
  }

  private static SiteFile file(Path root, Path file) {
    String key = root.relativize(file).toString().replace('\\', '/');
    try (InputStream in = Files.newInputStream(file)) {
      return SiteFile.of(key, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
