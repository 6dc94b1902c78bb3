package poc.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.ObjectHeaders;
import poc.local.http.Reply;

final class FolderObjectsTest {

  @TempDir Path outside;

  private Path root;
  private FolderObjects objects;

  @BeforeEach
  void aFolder() throws IOException {
    root = Files.createDirectories(outside.resolve("site"));
    write(outside.resolve("secret.txt"), "secret");
    write(root.resolve("index.html"), "<p>Home</p>");
    write(root.resolve("a b+c/é%20.txt"), "odd");
    write(root.resolve(".git/config"), "hidden");
    write(root.resolve(".well-known/security.txt"), "known");
    Files.createSymbolicLink(root.resolve("out.txt"), outside.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("in.html"), root.resolve("index.html"));
    objects = new FolderObjects(root, key -> new ObjectHeaders("text/plain", "no-cache"));
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, <p>Home</p>",
    "in.html, <p>Home</p>",
    "a b+c/é%20.txt, odd",
    ".well-known/security.txt, known"
  })
  void aFileIsFoundByItsKey(String key, String text) throws IOException {
    try (Reply reply = objects.get(key).orElseThrow()) {
      assertThat(new String(reply.body().from(0).readAllBytes(), UTF_8)).isEqualTo(text);
      assertThat(reply.headers().first("Content-Type")).hasValue("text/plain");
      assertThat(reply.headers().first("ETag").orElse("")).matches("\"[0-9a-f]{32}\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "a b+c",
        "a b+c/",
        "index.html/",
        "index.html/x",
        ".git/config",
        "out.txt",
        "../secret.txt",
        "a b+c/../index.html",
        "./index.html",
        "/index.html",
        "//etc/hostname",
        "nul\0"
      })
  void whatIsHiddenOrOutsideIsNotThere(String key) throws IOException {
    assertThat(objects.get(key)).isEmpty();
  }

  @Test
  void theETagFollowsTheContent() throws IOException {
    Optional<String> before = eTag();
    assertThat(eTag()).isEqualTo(before);

    write(root.resolve("index.html"), "<p>Another</p>");
    assertThat(eTag()).isNotEqualTo(before);
  }

  private Optional<String> eTag() throws IOException {
    try (Reply reply = objects.get("index.html").orElseThrow()) {
      return reply.headers().first("ETag");
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
