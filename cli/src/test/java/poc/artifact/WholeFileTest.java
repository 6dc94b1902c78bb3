package poc.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  private static final byte[] NEW = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void foldersAreMadeAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a/b/file");

    WholeFile.write(file, NEW);
    WholeFile.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertThat(folder.resolve("a/b").toFile().list()).containsExactly("file");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.createFile(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    WholeFile.write(link, NEW);

    assertThat(link).isSymbolicLink();
    assertThat(real).hasBinaryContent(NEW);
  }

  @Test
  void whatIsNoFileIsLeftAlone() throws IOException {
    Path full = Files.createDirectories(folder.resolve("full"));

    assertThatThrownBy(() -> WholeFile.write(full, NEW))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no file that could be replaced");
    assertThat(full).isEmptyDirectory();
  }
}
