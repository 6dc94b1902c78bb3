package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Fault;
import poc.cloud.Tags;

class PolicyCommandTest {

  private static final String[] OFFLINE = {"--account", "123456789012", "--region", "eu-central-1"};

  @TempDir Path folder;

  @BeforeEach
  void writeProduct() throws IOException {
    Files.writeString(folder.resolve("poc.yaml"), "product: admission\n");
  }

  @Test
  void isOneDocumentAndNothingElse() throws IOException {
    Run run = run(OFFLINE);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode policy = new ObjectMapper().readTree(run.out());
    assertThat(policy.path("Version").asText()).isEqualTo("2012-10-17");
    assertThat(run.out())
        .contains("arn:aws:lambda:eu-central-1:123456789012:function:admission-dev")
        .doesNotContain("lambda:DeleteFunction");
  }

  @Test
  void destroyTakesMore() {
    assertThat(run(with("--with-destroy")).out()).contains("lambda:DeleteFunction", "FindApi");
  }

  @Test
  void theFunctionNeedsLittle() {
    assertThat(run(with("--function")).out())
        .contains("logs:PutLogEvents")
        .doesNotContain("s3:", "lambda:");
  }

  @Test
  void jsonIsOneEvent() throws IOException {
    Run run = run(with("--output", "json"));

    assertThat(run.out()).hasLineCount(1);
    JsonNode event = new ObjectMapper().readTree(run.out());
    assertThat(event.path("type").asText()).isEqualTo("result");
    assertThat(event.at("/policy/Statement").isArray()).isTrue();
  }

  @Test
  void whatCannotBeMeantIsUsage() {
    assertThat(run("--target", "local").code()).isEqualTo(2);
    assertThat(run("--target", "local").err()).contains("policies are AWS's");
    assertThat(run("--account", "12", "--region", "eu-central-1").code()).isEqualTo(2);
    assertThat(run(with("--function", "--with-destroy")).code()).isEqualTo(2);
  }

  @Test
  void knowsTheApiThatIsThere() {
    AwsFront front = EmulatedAws.front();
    AwsCloud cloud = EmulatedAws.empty();
    String id =
        cloud.restApis().createRestApi("admission-dev", "", Tags.of("admission", "dev")).id();

    assertThat(online(front).out()).contains("/restapis/" + id + "/").doesNotContain("restapis/*");
  }

  @Test
  void whoMayNotLookGetsThePolicyAllTheSame() {
    AwsFront front = EmulatedAws.front();
    EmulatedAws.empty();
    front.fault("GetRestApis", Fault.ACCESS_DENIED, 1);

    Run run = online(front);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("restapis/*");
    assertThat(run.err()).hasLineCount(1);
  }

  private Run online(AwsFront front) {
    return run("--region", "us-east-1", "--endpoint-url", front.endpoint().toString());
  }

  private static String[] with(String... more) {
    List<String> arguments = new ArrayList<>(List.of(OFFLINE));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private Run run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("policy", "--config", folder.resolve("poc.yaml").toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }
}
