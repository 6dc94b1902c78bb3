package poc.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the documentation refers to inside the repository is there. */
class LinksTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Set<String> OUTSIDE = Set.of("http:", "https:", "mailto:");

  @Test
  void leadSomewhere() throws IOException {
    try (Stream<Path> top = Files.list(REPOSITORY);
        Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
      List<String> broken =
          Stream.concat(top, docs)
              .filter(file -> file.toString().endsWith(".md"))
              .flatMap(LinksTest::broken)
              .toList();

      assertThat(broken).isEmpty();
    }
  }

  private static Stream<String> broken(Path file) {
    try {
      return LINK.matcher(Files.readString(file))
          .results()
          .map(link -> link.group(1))
          .filter(target -> OUTSIDE.stream().noneMatch(target::startsWith))
          .filter(target -> !Files.exists(file.resolveSibling(target)))
          .map(target -> REPOSITORY.relativize(file) + ": " + target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
