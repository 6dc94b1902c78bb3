package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

  @TempDir Path folder;
  private Path model = Path.of("");

  @BeforeEach
  void train() {
    model = folder.resolve("model.json");
    assertThat(Run.of("train", "--out", model.toString()).code()).isZero();
  }

  private Run evaluate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--model", model.toString()));
    all.addAll(List.of(arguments));
    return Run.of(all.toArray(String[]::new));
  }

  private JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", "json"));
    Run run = evaluate(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    return new ObjectMapper().readTree(run.out());
  }

  /** AUC and interval by pROC 1.18.0, on R's fitted probabilities. */
  @Test
  void theTrainingDataFlatter() {
    Run run = evaluate();

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("400 rows, outcome in 127 of 400 cases")
        .contains("The model was trained on this very data: these numbers flatter it.")
        .contains("AUC                        0.6928   0.6374 to 0.7483")
        .contains("expected             30          19")
        .contains("not expected         97         254");
  }

  @Test
  void numbersForProgramsHaveAllTheirDigits() throws IOException {
    JsonNode json = json();

    assertThat(json.get("type").asText()).isEqualTo("result");
    assertThat(json.get("trainedOnThisData").asBoolean()).isTrue();
    assertThat(2 * 400 * json.get("logLoss").asDouble()).isCloseTo(458.517492475899, within(1e-9));
    assertThat(json.at("/calibration/slope/estimate").asDouble()).isCloseTo(1, within(1e-7));
    assertThat(json.at("/calibration/groups")).hasSize(10);
    assertThat(json.at("/confusion/trueNegatives").asInt()).isEqualTo(254);
    assertThat(json.has("folds")).isFalse();
  }

  @Test
  void foldsAreFairerAndAlwaysTheSame() throws IOException {
    JsonNode folds = json("--folds", "10");

    assertThat(folds.get("folds")).hasSize(10);
    assertThat(folds.get("cases").asInt()).isEqualTo(400);
    assertThat(folds.at("/auc/estimate").asDouble())
        .isLessThan(json().at("/auc/estimate").asDouble());
    assertThat(json("--folds", "10")).isEqualTo(folds);
    assertThat(evaluate("--folds", "3").out())
        .contains("Each of 3 folds is predicted by a fit to the others")
        .contains("   3      13");
  }

  @Test
  void otherDataIsToldFromTheTrainingData() throws IOException {
    Path data = folder.resolve("later.tsv");
    Files.writeString(
        data, "rank\tadmit\tgpa\tgre\n1\t1\t4\t800\n2\t0\t3\t500\n3\tNA\t3\t500\n4\t0\t2.5\t300\n");

    Run run = evaluate("--data", data.toString());

    assertThat(run.out())
        .contains("later.tsv: 3 rows, 1 left out for a missing value")
        .contains("The model was not trained on this file");
  }

  @Test
  void costsChooseAThreshold() throws IOException {
    String[] costs = {"--cost-false-positive", "1", "--cost-false-negative", "4"};

    JsonNode json = json(costs).get("costs");

    assertThat(json.get("idealThreshold").asDouble()).isEqualTo(0.2);
    assertThat(json.get("costOfModelThreshold").asDouble()).isEqualTo(19 + 4 * 97);
    assertThat(json.get("cost").asDouble()).isEqualTo(233);
    assertThat(evaluate(costs).out()).contains("cheapest on these cases      0.1777          233");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--folds 1                 | --folds must be from 2 to the number of rows, 400, but was 1",
        "--folds 401               | --folds must be from 2 to the number of rows, 400, but was 401",
        "--cost-false-positive 1   | --cost-false-positive and --cost-false-negative go together",
        "--cost-false-positive 0 --cost-false-negative 1 | a cost must be a number above 0",
        "--data no-such.csv        | there is no data file no-such.csv",
        "--delimiter ab            | --delimiter: ",
      })
  void whatCannotBeIsNamed(String arguments, String message) {
    Run run = evaluate(arguments.strip().split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
