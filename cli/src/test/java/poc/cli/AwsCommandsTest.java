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
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Fault;

/** The commands on AWS: what they say, and how they end. */
class AwsCommandsTest {

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();
  private AwsCloud cloud;

  @BeforeEach
  void emptyAccount() throws IOException {
    cloud = EmulatedAws.empty();
    Files.writeString(folder.resolve("poc.yaml"), "product: admission\n");
  }

  @Test
  void anEndpointIsAWholeUrlAndAnEmptyVariableIsNone() {
    String variable = "AWS_ENDPOINT_URL";
    for (Run half :
        List.of(
            Run.of("plan", "--endpoint-url", "localhost:5000"),
            Run.of(Map.of(variable, "localhost:5000"), "plan"))) {
      assertThat(half.code()).isEqualTo(2);
      assertThat(half.err()).contains("must be a whole URL", "'localhost:5000'");
    }
    assertThat(Run.of("plan", "--endpoint-url", "").err()).contains("must be a whole URL");
    assertThat(Run.of(Map.of(variable, ""), "plan", "--profile", "nobody").err())
        .isNotEmpty()
        .doesNotContain("URL");
  }

  @Test
  void planTellsPipelinesWhetherThereIsAnythingToDo() {
    assertThat(run("plan", "--exit-code").code()).isEqualTo(3);
    Run deploy = run("deploy");
    assertThat(deploy.err()).isEmpty();
    assertThat(deploy.code()).isZero();

    Run plan = run("plan", "--exit-code");

    assertThat(plan.code()).isZero();
    assertThat(plan.out()).startsWith("Nothing to do").contains("23 calls to AWS in ");
  }

  @Test
  void deployAgainSaysWhatItTook() {
    run("deploy");

    assertThat(run("deploy").out())
        .startsWith("Nothing to do: everything is as it should be.")
        .contains("Release 1")
        .contains("23 calls to AWS in ");
  }

  @Test
  void destroyTakesEverything() {
    run("deploy");

    assertThat(run("destroy", "--yes").code()).isZero();

    assertThat(run("destroy").out()).startsWith("Nothing to do");
  }

  @Test
  void refusedAccessNamesWhatWouldAllowIt() {
    front.fault("GetFunction", Fault.ACCESS_DENIED, 1);

    Run plan = run("plan");

    assertThat(plan.code()).isEqualTo(4);
    assertThat(plan.err())
        .contains("lambda:GetFunction", "\"Effect\":\"Allow\"", "poc policy")
        .hasLineCount(1);
  }

  @Test
  void noSecretIsInAnyOutput() {
    List<Run> runs = new ArrayList<>();
    runs.add(run("plan", "--output", "json", "--verbose"));
    runs.add(run("deploy", "--output", "json", "--verbose"));
    String key = cloud.usagePlans().getApiKey("admission-dev").orElseThrow().value();
    runs.add(run("plan", "--verbose"));
    runs.add(run("deploy", "--verbose"));
    front.fault("GetApiKeys", Fault.ACCESS_DENIED, 1);
    runs.add(run("plan", "--verbose"));
    runs.add(run("destroy", "--yes", "--output", "json", "--verbose"));

    assertThat(key).hasSizeGreaterThan(20);
    assertThat(runs)
        .allSatisfy(
            run ->
                assertThat(run.out() + run.err())
                    .doesNotContain(key)
                    .doesNotContain("testing")
                    .doesNotContain("Signature="));
  }

  private Run run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(more));
    arguments.addAll(
        List.of(
            "--config",
            folder.resolve("poc.yaml").toString(),
            "--region",
            "us-east-1",
            "--endpoint-url",
            front.endpoint().toString()));
    return Run.of(Map.of(), arguments.toArray(String[]::new));
  }
}
