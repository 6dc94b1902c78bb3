package poc.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkFolderTest {

  @TempDir Path parent = Path.of("");

  @Test
  void leavesTheFolderOfALivingHostAlone() throws Exception {
    try (WorkFolder first = WorkFolder.open(parent);
        WorkFolder second = WorkFolder.open(parent)) {
      Path file = Files.createDirectory(first.fresh("task")).resolve("file");
      Files.writeString(file, "in use");
      WorkFolder.open(parent).close();
      assertThat(file).hasContent("in use");
      assertThat(second.fresh("task")).isNotEqualTo(second.fresh("task"));
    }
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void deletesAFolderThatIsNotThere() throws Exception {
    WorkFolder.delete(parent.resolve("absent"));
    assertThat(parent).isEmptyDirectory();
  }
}
