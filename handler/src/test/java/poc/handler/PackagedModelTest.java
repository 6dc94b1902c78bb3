package poc.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.FieldSpec;
import poc.model.FieldsFile;
import poc.model.ModelFile;

class PackagedModelTest {
  @TempDir Path task;

  @BeforeEach
  void unpack() throws IOException {
    try (OutputStream out = Files.newOutputStream(task.resolve("model.json"))) {
      ModelFile.write(Invocation.ADMISSION, out);
    }
    fields(Invocation.ADMISSION_FIELDS);
    Files.writeString(
        task.resolve("model.sha256"), Invocation.DIGEST.substring(7) + "  model.json\n");
  }

  @Test
  void readsWhatThePackageHolds() throws IOException {
    assertThat(load().digest()).isEqualTo(Invocation.DIGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.json", "fields.json", "model.sha256"})
  void namesAFileThatIsMissing(String name) throws IOException {
    Files.delete(task.resolve(name));

    assertThatIOException().isThrownBy(this::load).withMessage("the package holds no " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.json", "fields.json", "model.sha256"})
  void refusesAFileThatIsBroken(String name) throws IOException {
    Files.writeString(task.resolve(name), "{");

    assertThatIOException()
        .isThrownBy(this::load)
        .withMessageContaining(name.substring(0, name.indexOf('.')));
  }

  @Test
  void refusesFieldsThatTheModelDoesNotHave() throws IOException {
    fields(List.of(new FieldSpec("height", null, null, null, null, null)));

    assertThatIOException()
        .isThrownBy(this::load)
        .withMessage("the package's fields.json does not fit its model.json");
  }

  private void fields(List<FieldSpec> fields) throws IOException {
    try (OutputStream out = Files.newOutputStream(task.resolve("fields.json"))) {
      FieldsFile.write(fields, out);
    }
  }

  private Predictor load() throws IOException {
    URL[] path = {task.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      return PackagedModel.predictor(loader);
    }
  }
}
