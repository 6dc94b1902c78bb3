package poc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

  @TempDir Path folder;

  @Test
  void everyCommandSucceedsSoThatAllItsClassesAreLoaded() throws IOException {
    try (EmptyAccount aws = EmptyAccount.start()) {
      for (List<String> command : Rehearsal.commands(folder, aws.endpoint())) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Rehearsal.run(command, said);

        assertThat(code).as(said.toString(UTF_8)).isZero();
      }
    }
  }
}
