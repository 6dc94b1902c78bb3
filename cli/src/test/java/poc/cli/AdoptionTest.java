package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Fault;
import poc.aws.emulator.Moto;

/** The product of the founding posts keeps working: new code, CORS, and nothing else. */
class AdoptionTest {

  private static final String PAGE = "https://www.example.com";
  private static final String ALLOW_ORIGIN = "method.response.header.Access-Control-Allow-Origin";

  private static AwsFront front;

  @TempDir Path folder;
  private FoundingProduct founding;

  @BeforeAll
  static void start() {
    System.setProperty("aws.accessKeyId", "testing");
    System.setProperty("aws.secretAccessKey", "testing");
    front = AwsFront.start(Moto.endpoint());
  }

  @AfterAll
  static void stop() {
    front.close();
  }

  @BeforeEach
  void build() throws IOException {
    front.reset();
    founding = new FoundingProduct(Moto.endpoint());
    Files.writeString(folder.resolve("poc.yaml"), "# the old one\nproduct: admission\n");
    front.clear();
  }

  @AfterEach
  void close() {
    founding.close();
  }

  @Test
  void codeAndCorsChangeAndNothingElseDoes() throws IOException {
    Map<String, String> before = founding.rest();
    String deployment = founding.deploymentId();

    Run deploy = adopt();

    assertThat(deploy.err()).isEmpty();
    assertThat(deploy.code()).isZero();
    assertThat(founding.rest()).isEqualTo(before);
    assertThat(founding.handler()).isEqualTo("poc.handler.PredictionHandler::handleRequest");
    assertThat(founding.deploymentId()).isNotEqualTo(deployment);
    for (String httpMethod : List.of("GET", "POST")) {
      for (String status : List.of("200", "400")) {
        assertThat(founding.answer("/admit", httpMethod, status).responseParameters())
            .containsEntry(ALLOW_ORIGIN, "'" + PAGE + "'");
      }
    }
    assertThat(founding.answer("/other", "GET", "200").responseParameters()).isEmpty();
    assertThat(founding.method("/admit", "OPTIONS").apiKeyRequired()).isFalse();
    assertThat(Files.readString(folder.resolve("poc.yaml")))
        .startsWith("# the old one\nproduct: admission\n")
        .contains("function: admission", founding.apiId(), PAGE);
  }

  @Test
  void theSecondRunDoesNothingAndCheckIsContent() {
    adopt();
    front.clear();

    assertThat(poc("plan", "--exit-code").code()).isZero();
    front.clear();
    Run second = poc("deploy");

    assertThat(second.out()).startsWith("Nothing to do");
    assertThat(front.calls()).hasSize(9);
    assertThat(adopt().out()).startsWith("Nothing to do");
    assertThat(changes()).isEmpty();
    Run check = poc("cors", "check");
    assertThat(check.code()).as(check.out() + check.err()).isZero();
    assertThat(check.out()).doesNotContain("VIOLATED");
  }

  @Test
  void logsAndVerifyKnowWhatIsAdopted() {
    adopt();

    assertThat(refused("logs")).contains(FoundingProduct.FUNCTION + " has no log yet");
    assertThat(refused("verify")).contains(founding.apiId(), "--url", "poc cors check");
    assertThat(front.calls())
        .filteredOn(call -> call.operation().equals("FilterLogEvents"))
        .allSatisfy(
            call -> assertThat(call.body()).contains("/aws/lambda/" + FoundingProduct.FUNCTION))
        .isNotEmpty();
  }

  @Test
  void severalOriginsAreAnsweredByTemplatesAndNothingElseChanges() {
    Run enable = cors("enable", "--origin", PAGE, "--origin", "http://localhost:8080");

    assertThat(enable.err()).isEmpty();
    assertThat(founding.answer("/admit", "GET", "400"))
        .satisfies(
            r -> {
              assertThat(r.selectionPattern()).isEqualTo(".*\"httpStatus\":400.*");
              assertThat(r.responseTemplates().get("application/json"))
                  .contains("http://localhost:8080")
                  .endsWith("$input.path('$.errorMessage')");
            });
    front.clear();
    assertThat(cors("enable", "--origin", PAGE, "--origin", "http://localhost:8080").out())
        .startsWith("Nothing to do");
    assertThat(changes()).isEmpty();
  }

  @Test
  void checkTellsRuleByRuleWhatToDoAndExitsWithFive() {
    Run check = cors("check", "--origin", PAGE);

    assertThat(check.code()).isEqualTo(5);
    assertThat(check.out())
        .contains("there is no OPTIONS /admit", "GET /admit answers 400 without")
        .contains("cannot be read from API Gateway")
        .contains("poc cors enable");
    assertThat(changes()).isEmpty();
  }

  @Test
  void aRunThatDiedBeforeItWasLiveIsFinishedByTheNext() {
    String before = founding.deploymentId();
    front.fault("CreateDeployment", Fault.ACCESS_DENIED, 1);
    assertThat(adopt().code()).isNotZero();
    assertThat(founding.deploymentId()).isEqualTo(before);

    Run again = poc("deploy", "--stage", "prod");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(founding.deploymentId()).isNotEqualTo(before);
    assertThat(poc("deploy", "--stage", "prod").out()).startsWith("Nothing to do");
  }

  @Test
  void whatIsNotThereIsNamedWithWhatIs() {
    assertThat(refused("deploy", "--adopt")).contains("--function NAME --api ID");
    assertThat(refused("deploy", "--adopt", "--function", "x", "--api", "nope", "--origin", PAGE))
        .contains(founding.apiId() + " (Admission)");
    assertThat(
            refused(
                "deploy",
                "--adopt",
                "--function",
                "x",
                "--api",
                founding.apiId(),
                "--stage",
                "prod",
                "--origin",
                PAGE))
        .contains("calls admission, something-else");
    assertThat(
            refused(
                "deploy",
                "--adopt",
                "--function",
                "admission",
                "--api",
                founding.apiId(),
                "--origin",
                PAGE))
        .contains("no stage dev");
    assertThat(refused("deploy", "--function", "admission")).contains("go with --adopt");
    assertThat(refused("cors", "check", "--api", founding.apiId(), "--stage", "prod"))
        .contains("--origin");
    assertThat(changes()).isEmpty();
  }

  private String refused(String... arguments) {
    Run run = poc(arguments);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    return run.err();
  }

  private Run adopt() {
    return poc(
        "deploy",
        "--adopt",
        "--function",
        FoundingProduct.FUNCTION,
        "--api",
        founding.apiId(),
        "--origin",
        PAGE,
        "--stage",
        FoundingProduct.STAGE);
  }

  private Run cors(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of("cors", command, "--api", founding.apiId()));
    arguments.addAll(List.of("--resource", "/admit", "--stage", FoundingProduct.STAGE));
    arguments.addAll(List.of(options));
    return poc(arguments.toArray(String[]::new));
  }

  private Run poc(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--endpoint-url", front.endpoint().toString(), "--region", Moto.REGION));
    all.addAll(List.of("--config", folder.resolve("poc.yaml").toString()));
    return Run.of(all.toArray(String[]::new));
  }

  private static List<String> changes() {
    return front.calls().stream()
        .filter(call -> !call.method().equals("GET") && !call.method().equals("HEAD"))
        .map(Call::operation)
        .filter(operation -> !operation.equals("GetCallerIdentity"))
        .toList();
  }
}
