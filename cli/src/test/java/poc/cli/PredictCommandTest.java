package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictCommandTest {

  @TempDir Path folder;
  private String model = "";

  @BeforeEach
  void train() {
    model = folder.resolve("model.json").toString();
    assertThat(Run.of("train", "--out", model).code()).isZero();
  }

  @Test
  void aStrongApplicantIsAdmitted() {
    Run run = predict("--gre", "800", "--gpa", "4", "--rank", "1");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Admitted: probability 0.7384 (95% interval 0.5");
  }

  @Test
  void theSameFromALesserSchoolIsNot() {
    assertThat(predict("--gre", "800", "--gpa", "4", "--rank", "4").out())
        .startsWith("Not admitted: probability 0.37");
  }

  @Test
  void jsonIsOneLineWithTheModelsDigest() throws IOException {
    Run run = predict("--gre=800", "--gpa=4", "--rank=1", "--output", "json");

    assertThat(run.out().lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.path("result").asBoolean()).isTrue();
    assertThat(json.path("probability").asDouble()).isBetween(0.7384, 0.7385);
    assertThat(json.path("interval").path(0).asDouble()).isLessThan(0.7384);
    assertThat(json.path("interval").path(1).asDouble()).isGreaterThan(0.7385);
    assertThat(json.path("model").asText())
        .isEqualTo(poc.model.ModelFile.digest(Files.readAllBytes(Path.of(model))));
    assertThat(json.has("extrapolated")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --gre=abc --gpa=4 --rank=1 | error: --gre must be a number from 0 to 800, but was 'abc'
          --gre=801 --gpa=4 --rank=1 | error: --gre must be a number from 0 to 800, but was '801'
          --gre=800 --gpa=NaN --rank=1 | error: --gpa must be a number from 0 to 4, but was 'NaN'
          --gre=800 --gpa=4 --rank=9 | error: --rank must be one of 1, 2, 3, 4, but was '9'
          --gre=800 --gpa=4          | error: --rank must be one of 1, 2, 3, 4, but is missing
          --gre=800 --gpa=4 --rank=1 --sat=3 | Unknown option: '--sat=3'
          --gre=800 --gpa=4 --rank=1 --set=sat=3 | error: --set: 'sat' is not a field of this model
          --gre=800 --gpa=4 --rank=1 --output=xml | expected one of [text, json]
          """)
  void whatCannotBePredictedFromIsNamed(String arguments, String message) {
    Run run = predict(arguments.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void beyondTheTrainingDataIsSaid() {
    assertThat(predict("--gre", "0", "--gpa", "4", "--rank", "1").out())
        .contains("Beyond what the model was trained on: gre");
  }

  @Test
  void helpShowsTheModelsFields() {
    Run run = predict("--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("--gre").contains("GRE score: a number from 0 to 800");
  }

  @Test
  void optionsComeFromAnyModel() throws IOException {
    Path data = folder.resolve("trial.csv");
    Files.writeString(
        data,
        "cured,dose,ward\n1,3,a\n0,1,a\n1,4,b\n0,2,b\n1,2,a\n0,3,b\n1,5,b\n0,1,b\n0,4,a\n1,1,a\n");
    assertThat(
            Run.of(
                    "train",
                    "--data",
                    data.toString(),
                    "--formula",
                    "cured ~ dose + ward",
                    "--out",
                    model)
                .code())
        .isZero();

    Run run = predict("--dose", "3", "--ward", "b");

    assertThat(run.code()).isZero();
    assertThat(predict("--gre", "1").err()).contains("Unknown option");
  }

  @Test
  void theModelMayBeNamedInTheEnvironment() {
    Run run = Run.of(Map.of("POC_MODEL", model), "predict", "--gre=800", "--gpa=4", "--rank=1");

    assertThat(run.out()).contains("Model: " + model);
  }

  @Test
  void aFileThatIsNoModelIsNamed() throws IOException {
    Files.writeString(Path.of(model), "{}");

    Run run = predict("--gre", "800");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(model + " is not a model");
  }

  private Run predict(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "predict";
    all[1] = "--model";
    all[2] = model;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Run.of(all);
  }
}
