package poc.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.aws.emulator.Moto;

/** The workflow and the action that this repository offers are what GitHub takes. */
class WorkflowTest {

  private static final Path REPOSITORY = Path.of("..");
  private static final Path ACTION = REPOSITORY.resolve("action.yml");
  private static final Path WORKFLOW = REPOSITORY.resolve(".github/workflows/deploy.yml");
  private static final Pattern INPUT = Pattern.compile("inputs\\.([a-z-]+)");
  private static final Pattern OUTPUT = Pattern.compile("steps\\.[a-z]+\\.outputs\\.([a-z-]+)");

  @ParameterizedTest
  @CsvSource({
    "vendor.github-workflows, .github/workflows/deploy.yml",
    "vendor.github-actions, action.yml"
  })
  void hasTheShapeThatGitHubPublishes(String schema, String file) throws Exception {
    Process check =
        new ProcessBuilder(
                Moto.awsCli().resolveSibling("check-jsonschema").toString(),
                "--builtin-schema",
                schema,
                REPOSITORY.resolve(file).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(check.waitFor()).as(said).isZero();
  }

  @Test
  void theActionUsesWhatItDeclaresAndNothingElse() throws IOException {
    JsonNode action = yaml(ACTION);

    assertThat(found(INPUT, ACTION)).isEqualTo(names(action.path("inputs")));
    for (JsonNode step : action.at("/runs/steps")) {
      assertThat(step.has("uses") || step.path("shell").asText().equals("bash")).isTrue();
      assertThat(step.path("run").asText()).doesNotContain("${{");
    }
    assertThat(found(OUTPUT, ACTION)).isEqualTo(names(action.path("outputs")));
    names(action.path("outputs"))
        .forEach(name -> assertThat(action.at("/runs/steps").toString()).contains(name + "="));
  }

  @Test
  void aProductWithoutAFileNeedsNone() throws IOException {
    assertThat(yaml(ACTION).at("/inputs/config/default").asText("absent")).isEmpty();
  }

  @Test
  void nothingThatEventsSayIsReadAsPartOfAScript() throws IOException {
    for (JsonNode steps : yaml(WORKFLOW).findValues("steps")) {
      for (JsonNode step : steps) {
        assertThat(step.path("run").asText()).doesNotContain("${{");
      }
    }
  }

  @Test
  void theWorkflowGivesTheActionWhatItTakes() throws IOException {
    JsonNode action = yaml(ACTION);

    for (JsonNode step :
        yaml(WORKFLOW).findValues("steps").stream().flatMap(WorkflowTest::own).toList()) {
      assertThat(names(action.path("inputs"))).containsAll(names(step.path("with")));
      action
          .path("inputs")
          .properties()
          .forEach(
              input -> {
                if (input.getValue().path("required").asBoolean()) {
                  assertThat(step.path("with").has(input.getKey())).as(input.getKey()).isTrue();
                }
              });
    }
    assertThat(names(action.path("outputs"))).containsAll(found(OUTPUT, WORKFLOW));
  }

  @Test
  void everyActionHasAVersionAndTheTokenMayDoNoMoreThanItMust() throws IOException {
    JsonNode workflow = yaml(WORKFLOW);

    for (Path file : Set.of(ACTION, WORKFLOW)) {
      assertThat(yaml(file).findValuesAsText("uses"))
          .isNotEmpty()
          .allMatch(uses -> uses.equals("./") || uses.matches("[a-z-]+/[a-z-]+@v\\d+"));
    }
    assertThat(workflow.path("permissions").toString()).isEqualTo("{}");
    assertThat(workflow.path("jobs"))
        .isNotEmpty()
        .allMatch(
            job ->
                job.path("permissions")
                    .toString()
                    .equals("{\"contents\":\"read\",\"id-token\":\"write\"}"));
    assertThat(Files.readString(WORKFLOW)).doesNotContain("secrets.");
  }

  private static Stream<JsonNode> own(JsonNode steps) {
    return StreamSupport.stream(steps.spliterator(), false)
        .filter(step -> step.path("uses").asText().equals("./"));
  }

  private static Set<String> found(Pattern pattern, Path file) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode yaml(Path file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(file));
  }
}
