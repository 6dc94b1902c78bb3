package poc.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveTest {

  @TempDir Path folder = Path.of("");

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("code.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(name.getBytes(UTF_8));
        }
      }
    }
    return zip;
  }

  @Test
  void unpacksFilesAndFolders() throws Exception {
    Path target = folder.resolve("task");
    Archive.unpack(zip("model.json", "poc/handler/A.class", "empty/", "lib/a.jar"), target);
    assertThat(target.resolve("model.json")).hasContent("model.json");
    assertThat(target.resolve("poc/handler/A.class")).hasContent("poc/handler/A.class");
    assertThat(target.resolve("empty")).isEmptyDirectory();
    assertThat(target.resolve("lib/a.jar")).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../out", "a/../../out", "/out", "..\\out", "../task-two/out", "a/b/../../../out"})
  void refusesAnEntryThatLeadsOut(String name) throws Exception {
    Path zip = zip(name);
    assertThatThrownBy(() -> Archive.unpack(zip, folder.resolve("task")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out of it");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("task-two")).doesNotExist();
  }

  @Test
  void refusesCodeLargerThanLambdaAllows() throws Exception {
    Path zip = folder.resolve("bomb.zip");
    byte[] nothing = new byte[1 << 20];
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("zeros"));
      for (int i = 0; i < 251; i++) {
        out.write(nothing);
      }
    }
    assertThatThrownBy(() -> Archive.unpack(zip, folder.resolve("task")))
        .hasMessageContaining("larger than 262144000 bytes");
  }
}
