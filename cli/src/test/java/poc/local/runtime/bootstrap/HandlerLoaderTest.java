package poc.local.runtime.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.local.runtime.handlers.Scripted;

final class HandlerLoaderTest {

  @TempDir Path taskRoot = Path.of("");

  @Test
  void loadsFromTheTaskRootBeforeJarsInTheirOrder() throws Exception {
    Files.createDirectory(taskRoot.resolve("lib"));
    Files.writeString(taskRoot.resolve("root.txt"), "root");
    jar("b.jar", "root.txt", "both.txt");
    jar("a.jar", "both.txt");
    ClassLoader loader = HandlerLoader.of(taskRoot.toString()).classLoader();
    assertThat(loader.getResource("root.txt").getProtocol()).isEqualTo("file");
    assertThat(loader.getResource("both.txt").toString()).contains("lib/a.jar");
  }

  private void jar(String name, String... entries) throws Exception {
    try (OutputStream file = Files.newOutputStream(taskRoot.resolve("lib").resolve(name));
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (String entry : entries) {
        out.putNextEntry(new ZipEntry(entry));
      }
    }
  }

  @Test
  void makesAStreamHandler() throws Exception {
    HandlerLoader loader = HandlerLoader.of(taskRoot.toString());
    assertThat(loader.load(Scripted.class.getName())).isInstanceOf(Scripted.class);
    assertThat(loader.load(Scripted.class.getName() + "::handleRequest"))
        .isInstanceOf(Scripted.class);
  }

  @Test
  void refusesWhatItCannotCall() throws Exception {
    HandlerLoader loader = HandlerLoader.of(taskRoot.toString());
    assertThatThrownBy(() -> loader.load("java.lang.Object::handleRequest"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> loader.load(Scripted.class.getName() + "::other"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> loader.load("no.Such")).isInstanceOf(ClassNotFoundException.class);
  }
}
