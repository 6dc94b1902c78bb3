package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Link;
import poc.model.Model;
import poc.model.ModelFile;

/** How a model is fitted is said by options, by the environment or by poc.yaml. */
class TrainSettingsTest {

  @TempDir private Path folder;
  private Path yaml = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void describeTheProduct() throws IOException {
    Files.writeString(
        folder.resolve("data.csv"),
        "y,x,n,m\n0,1,2,1\n1,2,1,1\n0,3,1,2\n1,4,3,1\n1,1,1,1\n0,2,2,3\n");
    yaml =
        Files.writeString(
            folder.resolve("poc.yaml"),
            """
            model:
              data: data.csv
              formula: y ~ x
              link: probit
              weights: n
              ridge: 0.5
              threshold: 0.25
            """);
    model = folder.resolve("model.json");
  }

  private Model train(Map<String, String> environment, String... options) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("train", "--config", yaml.toString(), "--out", model.toString()));
    all.addAll(List.of(options));
    Run run = Run.of(environment, all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    try (var in = Files.newInputStream(model)) {
      return ModelFile.read(in);
    }
  }

  private static void expect(Model model, Link link, String weights, double ridge, double decided) {
    assertThat(model.link()).isEqualTo(link);
    assertThat(model.weights()).contains(weights);
    assertThat(model.fit().ridge()).isEqualTo(ridge);
    assertThat(model.threshold()).isEqualTo(decided);
  }

  @Test
  void theFileCountsWhereNobodySaysOtherwise() throws IOException {
    expect(train(Map.of()), Link.PROBIT, "n", 0.5, 0.25);
  }

  @Test
  void theEnvironmentIsAboveTheFileAndAnOptionAboveBoth() throws IOException {
    Map<String, String> environment =
        Map.of(
            "POC_LINK", "cauchit", "POC_WEIGHTS", "m", "POC_RIDGE", "2", "POC_THRESHOLD", "0.75");

    expect(train(environment), Link.CAUCHIT, "m", 2, 0.75);
    expect(
        train(environment, "--link", "logit", "--threshold", "0.125"), Link.LOGIT, "m", 2, 0.125);
  }

  @Test
  void aModelThatIsTrainedInPassingIsTheSame() throws IOException {
    Run passing = Run.of("predict", "--config", yaml.toString(), "--x", "2", "--output", "json");
    train(Map.of());
    Run trained = Run.of("predict", "--config", yaml.toString(), "--x", "2", "--output", "json");

    assertThat(passing.code()).as(passing.err()).isZero();
    assertThat(passing.out()).isEqualTo(trained.out());
  }

  @Test
  void aModelOfOtherSettingsIsUsedButNotInSilence() throws IOException {
    train(Map.of(), "--link", "logit", "--ridge", "0");

    assertThat(Run.of("predict", "--config", yaml.toString(), "--x", "2").out())
        .contains("model.json (instead of link probit, ridge 0.5, which 'poc train' would fit)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--link | loglog | the link must be logit, probit, cloglog, log or cauchit",
        "--ridge | -1 | the ridge penalty must be a number of at least 0",
        "--threshold | 0 | the threshold must lie between 0 and 1",
        "--threshold | 1 | the threshold must lie between 0 and 1",
        "--threshold | NaN | the threshold must lie between 0 and 1",
        "--threshold | half | Invalid value for option '--threshold'"
      })
  void whatIsNotAllowedIsSaid(String option, String value, String message) {
    Run run = Run.of("train", "--config", yaml.toString(), option, value);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
  }

  @Test
  void anEvaluationDecidesByWhatIsAskedFor() throws IOException {
    train(Map.of());
    String config = yaml.toString();

    assertThat(Run.of("evaluate", "--config", config).out())
        .contains("Expected from a probability of 0.25 on:");
    Run asked =
        Run.of(
            ("evaluate --threshold 0.6 --cost-false-positive 1 --cost-false-negative 3 --config "
                    + config)
                .split(" "));
    assertThat(asked.out())
        .contains("Expected from a probability of 0.6 on:")
        .containsPattern("the model's +0\\.2500")
        .containsPattern("asked for +0\\.6000");
    Run refused = Run.of("evaluate", "--threshold", "1.5", "--config", config);
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err())
        .contains("--threshold: the threshold must lie between 0 and 1, but is 1.5");
  }

  @Test
  void outcomesOfOneKindAreUsedDownTheLine() throws IOException {
    Path data = Files.writeString(folder.resolve("ones.csv"), "y,x\n1,1\n1,2\n1,5\n1,4\n");
    String config =
        Files.writeString(folder.resolve("ones.yaml"), "model: {data: ones.csv, formula: y ~ x}\n")
            .toString();
    Run trained = Run.of("train", "--config", config, "--out", model.toString());
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.out()).contains("Warning: all outcomes are 1: there is nothing to tell");

    assertThat(Run.of("predict", "--config", config, "--x", "3").out())
        .contains("probability 1.0000");
    Run evaluated = Run.of("evaluate", "--config", config, "--data", data.toString());
    assertThat(evaluated.code()).as(evaluated.err()).isZero();
    assertThat(evaluated.out()).containsPattern("AUC +–").doesNotContain("NaN");
    Path report = folder.resolve("report.html");
    Run reported = Run.of("report", "--config", config, "--folds", "0", "--out", report.toString());
    assertThat(reported.code()).as(reported.err()).isZero();
    assertThat(Files.readString(report)).doesNotContain("NaN").doesNotContain("Infinity");
  }
}
