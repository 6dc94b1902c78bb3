package poc.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;

class FolderTest {

  @TempDir Path outside;
  @TempDir Path site;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "a b+c%41&=?#.txt",
        "caf\u00e9.txt",
        "cafe\u0301.txt",
        "deep/er/\uD83D\uDE00.css",
        ".well-known/security.txt"
      })
  void aFileIsPublishedUnderItsPath(String key) throws IOException {
    write(key, "text");

    assertThat(keys()).containsExactly(key);
  }

  @Test
  void namesThatDifferOnlyInUnicodesFormStayTwo() throws IOException {
    write("caf\u00e9.txt", "composed");
    write("cafe\u0301.txt", "decomposed");

    assertThat(keys()).containsExactlyInAnyOrder("caf\u00e9.txt", "cafe\u0301.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {".DS_Store", ".git/config", "docs/.hidden", ".poc/site.json", ".env"})
  void whatIsHiddenIsLeftOut(String key) throws IOException {
    write(key, "text");

    assertThat(keys()).isEmpty();
  }

  @Test
  void aFileIsDigestedAndHasItsHeaders() throws IOException {
    write("assets/a.css", "text");

    SiteFile file = Folder.scan(site).files(CacheRules.of(Map.of("assets/*", "max-age=60"))).get(0);

    assertThat(file.size()).isEqualTo(4);
    assertThat(file.sha256()).isEqualTo(Digests.sha256(new byte[] {'t', 'e', 'x', 't'}));
    assertThat(file.headers())
        .isEqualTo(new ObjectHeaders("text/css; charset=utf-8", "max-age=60"));
  }

  @Test
  void linksAreFollowedOnlyInside() throws IOException {
    write("docs/a.txt", "text");
    Files.createSymbolicLink(site.resolve("copy"), Path.of("docs"));
    Files.createSymbolicLink(site.resolve("copy.txt"), Path.of("docs/a.txt"));
    Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(site.resolve("leak"), outside);
    Files.createSymbolicLink(site.resolve("leak.txt"), outside.resolve("secret"));
    Files.createSymbolicLink(site.resolve("nowhere"), Path.of("gone"));
    Files.createSymbolicLink(site.resolve("docs/loop"), site);

    Folder folder = Folder.scan(site);

    assertThat(folder.files(CacheRules.VITE))
        .extracting(SiteFile::key)
        .containsExactlyInAnyOrder("docs/a.txt", "copy/a.txt", "copy.txt");
    assertThat(folder.leftOut())
        .extracting(path -> String.valueOf(path.getFileName()))
        .contains("leak", "leak.txt", "nowhere", "loop");
  }

  @Test
  void aKeyThatS3DoesNotTakeIsNamed() throws IOException {
    String folder = "d".repeat(200) + "/";
    write(folder.repeat(5) + "x".repeat(19), "the longest that fits");
    assertThat(keys()).hasSize(1);
    write(folder.repeat(5) + "x".repeat(20), "one byte more");

    assertThatThrownBy(this::keys)
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("1025 bytes")
        .hasMessageContaining("1024");
  }

  @Test
  void whatIsNoFolderIsRefused() throws IOException {
    write("file", "text");

    assertThatThrownBy(() -> Folder.scan(site.resolve("none")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> Folder.scan(site.resolve("file")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void aFileThatVanishesIsNamed() throws IOException {
    write("a.txt", "text");
    Folder folder = Folder.scan(site);
    Files.delete(site.resolve("a.txt"));

    assertThatThrownBy(() -> folder.files(CacheRules.VITE))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("a.txt vanished");
  }

  private List<String> keys() {
    return Folder.scan(site).files(CacheRules.VITE).stream().map(SiteFile::key).toList();
  }

  private void write(String key, String text) throws IOException {
    Path file = site.resolve(key);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
