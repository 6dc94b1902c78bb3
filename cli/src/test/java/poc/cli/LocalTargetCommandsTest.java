package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.local.LocalCloud;

class LocalTargetCommandsTest {

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    Files.writeString(folder.resolve("poc.yaml"), "product: admission\n");
  }

  @Test
  void planTellsPipelinesWhetherThereIsAnythingToDo() {
    assertThat(run("plan", "--exit-code").code()).isEqualTo(3);
    assertThat(run("deploy").code()).isZero();
    assertThat(run("plan", "--exit-code").code()).isZero();
  }

  @Test
  void deployChecksWhatItMadeAndThenHasNothingToDo() {
    assertThat(run("deploy").out()).contains("All 9 checks passed.").contains("Release 1");

    assertThat(run("deploy").out()).startsWith("Nothing to do").contains("Release 1");
  }

  @Test
  void deployTellsProgramsEachChangeAndTheResultLast() throws IOException {
    List<JsonNode> events = events(run("deploy", "--output", "json"));

    assertThat(events)
        .extracting(e -> e.path("type").asText())
        .contains("started", "done", "check");
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.path("type").asText()).isEqualTo("result");
    assertThat(last.path("ok").asBoolean()).isTrue();
    assertThat(last.path("release").asInt()).isEqualTo(1);
  }

  @Test
  void theKeyIsInNoOutput() {
    Run deploy = run("deploy", "--output", "json", "--verbose");
    String key = key();

    assertThat(key).hasSizeGreaterThanOrEqualTo(20);
    assertThat(deploy.out() + deploy.err()).doesNotContain(key);
    assertThat(run("logs", "--lines", "1000").out()).contains("REPORT").doesNotContain(key);
  }

  @Test
  void verifyNeedsSomethingThatIsDeployed() {
    assertThat(run("verify").code()).isEqualTo(2);
    assertThat(run("verify").err()).contains("admission-dev is not deployed here");
  }

  @Test
  void verifyOfWhatDoesNotAnswerExitsWithFive() {
    Run verify = Run.of("verify", "--url", "http://127.0.0.1:9");

    assertThat(verify.code()).isEqualTo(5);
    assertThat(verify.out()).contains("FAIL").contains("4 of 4 checks failed");
  }

  @Test
  void destroyAsksAndWithoutATerminalDeletesNothing() {
    run("deploy");

    Run refused = run("destroy");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("nothing was deleted");
    assertThat(run("plan", "--exit-code").code()).isZero();
    assertThat(run("destroy", "--yes").code()).isZero();
    assertThat(run("destroy", "--yes").out()).startsWith("Nothing to do");
  }

  @Test
  void stagesDoNotTouchEachOther() {
    run("deploy");
    run("deploy", "--stage", "prod");

    run("destroy", "--yes", "--stage", "prod");

    assertThat(run("plan", "--exit-code").code()).isZero();
    assertThat(run("plan", "--exit-code", "--stage", "prod").code()).isEqualTo(3);
  }

  @Test
  void deployAsksBeforeItDeletes() throws IOException {
    run("deploy");
    Files.writeString(folder.resolve("poc.yaml"), "api: {key: false}\n");

    Run refused = run("deploy", "--output", "json");

    assertThat(refused.code()).isEqualTo(2);
    List<JsonNode> events = events(refused);
    assertThat(events.get(events.size() - 1).path("error").asText()).contains("--yes");
    assertThat(run("deploy", "--yes").code()).isZero();
    assertThat(run("plan", "--exit-code").code()).isZero();
  }

  @Test
  void everyFailureEndsWithAResultForPrograms() throws IOException {
    for (Run run :
        List.of(
            Run.of("deploy", "--target", "moon", "--output", "json"),
            Run.of("deploi", "--output", "json"),
            Run.of("predict", "--model", "absent.json", "--output=json"),
            Run.of(Map.of("POC_OUTPUT", "json"), "plan", "--stage", "Prod!"))) {
      List<JsonNode> events = events(run);

      assertThat(run.code()).isEqualTo(2);
      assertThat(events).hasSize(1);
      assertThat(events.get(0).path("type").asText()).isEqualTo("result");
      assertThat(events.get(0).path("ok").asBoolean(true)).isFalse();
      assertThat(events.get(0).path("exitCode").asInt()).isEqualTo(2);
    }
  }

  @Test
  void verboseShowsWhereAnErrorComesFrom() {
    assertThat(run("verify", "--verbose").err()).contains("at poc.cli.VerifyCommand");
    assertThat(run("verify").err()).doesNotContain("at poc.cli");
  }

  @Test
  void destroyAndLogsEndWithOneResult() throws IOException {
    run("deploy");
    for (Run run :
        List.of(run("logs", "--output", "json"), run("destroy", "--output", "json", "--yes"))) {
      assertThat(events(run))
          .filteredOn(event -> event.path("type").asText().equals("result"))
          .hasSize(1);
    }
  }

  @Test
  void withoutCredentialsSaysHowToTryWithout() {
    Run deploy = Run.of("deploy", "--region", "eu-central-1", "--profile", "no-such-profile");

    assertThat(deploy.code()).isEqualTo(4);
    assertThat(deploy.err()).contains("no AWS credentials found", "poc up").hasLineCount(1);
  }

  @Test
  void packagingTwiceGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("deep/second.zip");
    assertThat(Run.of("package", "--out", first.toString()).code()).isZero();
    assertThat(Run.of("package", "--out", second.toString()).code()).isZero();

    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Run.of("package", "--verify", "--out", first.toString()).code()).isZero();
    Files.write(first, new byte[] {0});
    assertThat(Run.of("package", "--verify", "--out", first.toString()).code()).isEqualTo(5);
  }

  @Test
  void aPackageThatWasBuiltBeforeIsDeployedAsItIs() throws IOException {
    Path zip = folder.resolve("function.zip");
    Run.of("package", "--out", zip.toString());

    assertThat(run("deploy", "--package", zip.toString()).code()).isZero();
    assertThat(run("plan", "--exit-code").code()).isZero();
    assertThat(run("deploy", "--package", zip + "x").err()).contains("there is no package");
    Files.writeString(zip, "no zip");
    assertThat(run("deploy", "--package", zip.toString()).err()).contains("is not a package");
    assertThat(run("deploy", "--package", "x", "--model", "y").err()).contains("leave out --model");
  }

  private String key() {
    LocalCloud cloud = new LocalCloud(folder.resolve(".poc/local"));
    return cloud.usagePlans().getApiKey("admission-dev").orElseThrow().value();
  }

  private Run run(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, "--target", "local"));
    arguments.addAll(List.of("--config", folder.resolve("poc.yaml").toString()));
    arguments.addAll(List.of(options));
    return Run.of(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> events(Run run) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> events = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      events.add(json.readTree(line));
    }
    return events;
  }
}
