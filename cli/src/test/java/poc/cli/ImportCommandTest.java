package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final Path R = Path.of("../model/src/test/resources/poc/model/imports/r");

  @TempDir Path folder;

  @Test
  void theFoundingModelIsImportedAndPredicts() {
    Path out = folder.resolve("model.json");

    Run run = Run.of("import", R.resolve("admission-2017.rds").toString(), "--out", out.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("glm(formula = admit ~ gre + gpa + rank, family = binomial)")
        .contains("rank4       -1.551464   0.417832  -3.713 0.000205 ***")
        .contains("Residual deviance: 458.52  on 394  degrees of freedom")
        .contains("Next: poc predict --model " + out);
    String model = out.toString();
    assertThat(Run.of("predict", "--model", model, "--gre=800", "--gpa=4", "--rank=1").out())
        .startsWith("Admitted: probability 0.7384 (95% interval 0.5");
  }

  @Test
  void theSameFileGivesTheSameModel() throws IOException {
    Path first = folder.resolve("first.json");
    Path second = folder.resolve("second.json");
    String model = R.resolve("types.rds").toString();

    assertThat(Run.of("import", model, "--out", first.toString()).code()).isZero();
    assertThat(Run.of("import", model, "--out", second.toString()).code()).isZero();

    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void jsonIsOneEventWithTheModelsDigest() throws IOException {
    Path out = folder.resolve("model.json");
    String model = R.resolve("xz.rds").toString();

    Run run = Run.of("import", model, "--out", out.toString(), "--output", "json");

    assertThat(run.out().lines()).hasSize(1);
    JsonNode event = new ObjectMapper().readTree(run.out());
    assertThat(event.path("type").asText()).isEqualTo("result");
    assertThat(event.path("digest").asText())
        .isEqualTo(poc.model.ModelFile.digest(Files.readAllBytes(out)));
  }

  @Test
  void whatCannotBeImportedIsOneLineAndWritesNothing() {
    Path out = folder.resolve("model.json");
    String forest = R.resolve("refused/forest.rds").toString();

    Run run = Run.of("import", forest, "--out", out.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly(
            "error: cannot import "
                + forest
                + ": it holds an object of class randomForest.formula, not a logistic regression"
                + " that R's glm() fitted");
    assertThat(out).doesNotExist();
  }

  @Test
  void pmmlIsImportedWithItsData() {
    Path pmml = R.resolveSibling("pmml");
    String out = folder.resolve("model.json").toString();
    String model = pmml.resolve("domains.pmml").toString();
    String data = pmml.resolve("data.csv").toString();

    assertThat(Run.of("import", model, "--out", out).err()).contains("--data FILE");
    assertThat(Run.of("import", model, "--data", data, "--out", out).code()).isZero();
    assertThat(Run.of("predict", "--model", out, "--gre=800", "--gpa=4", "--rank=1").out())
        .startsWith("Admitted: probability 0.738");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Run run = Run.of("import", "nowhere.rds");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("error: there is no file nowhere.rds" + System.lineSeparator());
  }

  @Test
  void aFolderIsNoModel() {
    assertThat(Run.of("import", folder.toString()).code()).isEqualTo(2);
  }
}
