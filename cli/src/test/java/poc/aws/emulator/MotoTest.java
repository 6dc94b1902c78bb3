package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import poc.local.runtime.Eventually;

class MotoTest {

  @Test
  void doesNotOutliveAKilledJvm() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            MotoHolder.class.getName());
    builder.environment().remove("POC_TEST_ENDPOINT");
    Process jvm = builder.start();
    assertThat(jvm.inputReader(StandardCharsets.UTF_8).readLine()).startsWith("http://127.0.0.1:");
    List<ProcessHandle> motos = jvm.toHandle().descendants().toList();
    assertThat(motos).isNotEmpty();

    jvm.destroyForcibly().waitFor();

    for (ProcessHandle moto : motos) {
      Eventually.gone(moto.pid());
    }
  }

  @Test
  void theCliIsThere() {
    assertThat(Files.isExecutable(Moto.awsCli())).isTrue();
  }
}
