package poc.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sandbox dies with its host, even where the host is killed and the handler never returns. */
@Timeout(300)
final class OrphanTest {

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void aKilledHostLeavesNoSandbox(RuntimeClient client) throws Exception {
    Process host =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                HostProcess.class.getName(),
                folder.toString(),
                client.name())
            .inheritIO()
            .start();
    try {
      Path log = folder.resolve("f.log");
      Eventually.until(
          "two handlers spin",
          () -> Files.exists(log) && Files.readString(log).split("\tspinning\n", -1).length == 3);
      List<ProcessHandle> sandboxes = host.children().toList();
      assertThat(sandboxes).hasSize(2).allMatch(ProcessHandle::isAlive);
      host.toHandle().destroyForcibly();
      Eventually.gone(host.pid());
      for (ProcessHandle sandbox : sandboxes) {
        Eventually.gone(sandbox.pid());
      }
    } finally {
      host.descendants().forEach(ProcessHandle::destroyForcibly);
      host.destroyForcibly();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNextHostRemovesWhatAKilledOneLeft(RuntimeClient client) throws Exception {
    Path work = folder.resolve("work");
    aKilledHostLeavesNoSandbox(client);
    assertThat(work).isNotEmptyDirectory();
    FunctionHost.start(
            HostSettings.of(work).withClient(client),
            new TestFunctions(folder),
            name -> folder.resolve(name + ".log"))
        .close();
    assertThat(work).isEmptyDirectory();
  }
}
