package poc.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static poc.cors.Methods.founding;
import static poc.cors.Methods.options;
import static poc.cors.Methods.proxy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import poc.cloud.ApiMethod;
import poc.cloud.GatewayResponse;
import poc.cloud.IntegrationResponse;
import poc.cloud.RestApiDefinition;
import poc.plan.Change;
import poc.plan.Listener;
import poc.plan.Plan;

class CorsSetupTest {

  private static final String PAGE = "https://www.example.com";
  private static final String OTHER = "http://localhost:8080";
  private static final CorsPolicy ONE = CorsPolicy.of(List.of(PAGE), List.of());
  private static final CorsPolicy TWO = CorsPolicy.of(List.of(PAGE, OTHER), List.of("X-Trace-Id"));

  @Test
  void theFoundingApiIsMadeReadableAnswerByAnswer() {
    FakeApi api = new FakeApi(founding("GET"), founding("POST"));

    enable(api, ONE);

    assertThat(api.calls())
        .contains(
            "putMethodResponse GET /admit 200",
            "putIntegrationResponse GET /admit 200",
            "putMethodResponse POST /admit 400",
            "putIntegrationResponse POST /admit 400",
            "putMethod OPTIONS /admit",
            "putGatewayResponse DEFAULT_4XX",
            "putGatewayResponse DEFAULT_5XX");
    assertThat(api.calls()).endsWith("createDeployment", "putStage prod");
    assertThat(api.live()).isEqualTo(api.getDefinition(FakeApi.ID));
    assertThat(headers(api, "GET", "400"))
        .containsEntry("Access-Control-Allow-Origin", "'" + PAGE + "'");
    assertThat(headers(api, "OPTIONS", "204"))
        .containsEntry("Access-Control-Allow-Methods", "'GET,POST,OPTIONS'")
        .containsEntry("Access-Control-Allow-Headers", "'Content-Type,X-Api-Key'");
  }

  @Test
  void whatAResponseHasBesideHeadersStays() {
    FakeApi api = new FakeApi(founding("POST"));

    enable(api, ONE);

    IntegrationResponse error = response(api, "POST", "400");
    assertThat(error.selectionPattern()).contains(".*\"httpStatus\":400.*");
    assertThat(error.templates()).isEqualTo(Map.of("application/json", Methods.TEMPLATE));
    assertThat(error.headers()).containsEntry("X-Kept", "integration.response.header.X-Kept");
    assertThat(api.method("/admit", "POST").responses().get(1).models())
        .isEqualTo(Map.of("application/json", "Empty"));
    assertThat(api.method("/admit", "POST").responses().get(1).headers())
        .containsEntry("X-Kept", true);
  }

  @Test
  void afterwardsNothingIsLeftToDoOrToComplainOf() {
    for (CorsPolicy policy : List.of(ONE, TWO, CorsPolicy.of(List.of("*"), List.of()))) {
      FakeApi api = new FakeApi(founding("GET"), proxy("POST"), options(false, Map.of()));
      api.putGatewayResponse(
          FakeApi.ID, new GatewayResponse("THROTTLED", Map.of("Retry-After", "1")));

      enable(api, policy);

      assertThat(setup(api, policy).plan(false).changes()).as("%s", policy).isEmpty();
      assertThat(setup(api, policy).check())
          .extracting(Finding::status)
          .doesNotContain(Status.VIOLATED);
      assertThat(headers(api, "THROTTLED")).containsEntry("Retry-After", "1").hasSizeGreaterThan(2);
    }
  }

  @Test
  void fromSeveralOriginsBackToOneLeavesTheTemplatesAsTheyWere() {
    FakeApi api = new FakeApi(founding("GET"), options(false, Map.of()));

    enable(api, TWO);
    assertThat(response(api, "GET", "200").templates().get("application/json"))
        .endsWith("$input.json('$')");
    assertThat(response(api, "GET", "400").templates().get("application/json"))
        .contains("$pocOrigin == \"" + OTHER + "\"")
        .endsWith(Methods.TEMPLATE);
    assertThat(headers(api, "GET", "400")).containsEntry("Vary", "'Origin'");
    enable(api, ONE);

    assertThat(response(api, "GET", "200").templates()).isEmpty();
    assertThat(response(api, "GET", "400").templates())
        .isEqualTo(Map.of("application/json", Methods.TEMPLATE));
    assertThat(response(api, "OPTIONS", "200").templates())
        .isEqualTo(Map.of("application/json", ""));
  }

  @Test
  void starIsReplacedWhereverItStands() {
    FakeApi api =
        new FakeApi(
            proxy("GET"),
            options(
                false,
                Map.of(
                    "Access-Control-Allow-Origin", "'*'",
                    "Access-Control-Allow-Headers", "'Content-Type,X-Amz-Date'",
                    "Access-Control-Allow-Methods", "'OPTIONS,GET,PUT'")));
    api.putGatewayResponse(
        FakeApi.ID, new GatewayResponse("DEFAULT_4XX", Map.of("access-control-allow-origin", "*")));

    assertThat(violated(api, ONE, Rule.EXACT_ORIGIN))
        .anyMatch(what -> what.startsWith("OPTIONS /admit answers 200 with"))
        .anyMatch(what -> what.contains("DEFAULT_4XX"));
    assertThat(violated(api, ONE, Rule.PREFLIGHT)).hasSize(2);
    enable(api, ONE);

    assertThat(headers(api, "OPTIONS", "200"))
        .containsEntry("Access-Control-Allow-Origin", "'" + PAGE + "'")
        .containsEntry("Access-Control-Allow-Headers", "'Content-Type,X-Amz-Date,X-Api-Key'")
        .containsEntry("Access-Control-Allow-Methods", "'GET,OPTIONS'");
    assertThat(headers(api, "DEFAULT_4XX"))
        .containsEntry("access-control-allow-origin", PAGE)
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void aPreflightThatNeedsAKeyIsReplacedAndKeepsItsOtherHeaders() {
    FakeApi api =
        new FakeApi(
            proxy("ANY"), options(true, Map.of("Strict-Transport-Security", "'max-age=1'")));

    assertThat(violated(api, ONE, Rule.PREFLIGHT)).first().asString().contains("needs an API key");
    enable(api, ONE);

    assertThat(api.method("/admit", "OPTIONS").apiKeyRequired()).isFalse();
    assertThat(headers(api, "OPTIONS", "204"))
        .containsEntry("Strict-Transport-Security", "'max-age=1'")
        .containsEntry("Access-Control-Allow-Methods", "'DELETE,GET,HEAD,PATCH,POST,PUT,OPTIONS'");
  }

  @Test
  void aPreflightThatAFunctionAnswersIsLeftAlone() {
    FakeApi api = new FakeApi(proxy("GET"), proxy("OPTIONS"));

    assertThat(setup(api, ONE).check())
        .filteredOn(f -> f.rule() == Rule.PREFLIGHT)
        .extracting(Finding::status)
        .containsExactly(Status.VIOLATED, Status.UNKNOWN);
    enable(api, ONE);

    assertThat(api.calls()).noneMatch(call -> call.contains("OPTIONS"));
    assertThat(setup(api, ONE).plan(false).isEmpty()).isTrue();
  }

  @Test
  void aTemplateThatNamesTheOriginItselfIsLeftAlone() {
    IntegrationResponse own =
        new IntegrationResponse(
            "200",
            Optional.empty(),
            Map.of("Access-Control-Allow-Origin", "'http://a.example'"),
            Map.of(
                "application/json",
                "#set($context.responseOverride.header.Access-Control-Allow-Origin = $o)$x"),
            Optional.empty());
    FakeApi api = new FakeApi(Methods.answering("GET", "AWS", own));

    enable(api, TWO);

    assertThat(response(api, "GET", "200")).isEqualTo(own);
    assertThat(setup(api, TWO).check())
        .anyMatch(f -> f.status() == Status.UNKNOWN && f.what().contains("mapping template names"));
  }

  @Test
  void severalOriginsNeedATemplateThatCanChoose() {
    FakeApi api =
        new FakeApi(
            Methods.answering(
                "GET",
                "AWS",
                new IntegrationResponse(
                    "200",
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Optional.of("CONVERT_TO_BINARY"))));

    enable(api, TWO);

    assertThat(response(api, "GET", "200").templates()).isEmpty();
    assertThat(setup(api, TWO).check())
        .filteredOn(f -> f.status() == Status.VIOLATED)
        .singleElement()
        .satisfies(f -> assertThat(f.advice()).contains("allow one origin alone"));
    assertThat(setup(api, TWO).plan(false).isEmpty()).isTrue();
  }

  @Test
  void starWithCredentialsIsRefusedAndTheReasonNamed() {
    FakeApi api =
        new FakeApi(
            proxy("GET"), options(false, Map.of("Access-Control-Allow-Credentials", "'true'")));
    CorsPolicy any = CorsPolicy.of(List.of("*"), List.of());

    assertThat(setup(api, any).refusal())
        .get()
        .asString()
        .contains("credentials", "OPTIONS /admit");
    assertThat(violated(api, any, Rule.EXACT_ORIGIN)).hasSize(1);
    assertThat(setup(api, ONE).refusal()).isEmpty();
  }

  @Test
  void whatIsKnownToBeStaleIsDeployed() {
    FakeApi api = new FakeApi(proxy("GET"));
    Optional<RestApiDefinition> before = Optional.of(api.live());
    enable(api, ONE);

    Plan plan = new CorsSetup(api.cloud(), target(), ONE, before).plan(false);

    assertThat(plan.changes())
        .extracting(c -> c.resource().toString())
        .containsExactly("stage a1b2c3/prod");
    assertThat(setup(api, ONE).plan(true).changes()).isEqualTo(plan.changes());
  }

  @Test
  void onlyTheResourcesAskedForAreTouched() {
    ApiMethod other =
        new ApiMethod(
            "/other",
            "GET",
            false,
            "NONE",
            Optional.of("AWS"),
            Optional.of(Methods.FUNCTION),
            founding("GET").responses(),
            founding("GET").integrationResponses());
    FakeApi api = new FakeApi(founding("GET"), other);
    CorsTarget admit = new CorsTarget(FakeApi.ID, List.of("/admit"), FakeApi.STAGE);
    CorsSetup setup = new CorsSetup(api.cloud(), admit, ONE);

    setup.enable(setup.plan(false), new Quiet());

    assertThat(api.method("/other", "GET")).isEqualTo(other);
    assertThat(api.calls()).noneMatch(call -> call.contains("/other"));
    assertThat(setup.check()).last().satisfies(f -> assertThat(f.what()).contains("/other"));
  }

  @Test
  void whatDoesNotExistIsNamedWithWhatDoes() {
    FakeApi api = new FakeApi(proxy("GET"));

    assertThat(problem(api, "zzz", "/admit", "prod")).contains("a1b2c3 (old)");
    assertThat(problem(api, FakeApi.ID, "/nope", "prod")).contains("methods at /admit");
    assertThat(problem(api, FakeApi.ID, "/admit", "dev")).contains("no stage dev");
    assertThat(problem(api, FakeApi.ID, "/admit", "prod")).isEmpty();
  }

  private static String problem(FakeApi api, String id, String path, String stage) {
    return new CorsSetup(api.cloud(), new CorsTarget(id, List.of(path), stage), ONE)
        .problem()
        .orElse("");
  }

  private static void enable(FakeApi api, CorsPolicy policy) {
    CorsSetup setup = setup(api, policy);
    setup.enable(setup.plan(false), new Quiet());
  }

  private static CorsSetup setup(FakeApi api, CorsPolicy policy) {
    return new CorsSetup(api.cloud(), target(), policy);
  }

  private static CorsTarget target() {
    return new CorsTarget(FakeApi.ID, List.of(), FakeApi.STAGE);
  }

  private static List<String> violated(FakeApi api, CorsPolicy policy, Rule rule) {
    return setup(api, policy).check().stream()
        .filter(f -> f.rule() == rule && f.status() == Status.VIOLATED)
        .map(Finding::what)
        .toList();
  }

  private static IntegrationResponse response(FakeApi api, String httpMethod, String status) {
    return api.method("/admit", httpMethod).integrationResponses().stream()
        .filter(r -> r.statusCode().equals(status))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> headers(FakeApi api, String httpMethod, String status) {
    return response(api, httpMethod, status).headers();
  }

  private static Map<String, String> headers(FakeApi api, String type) {
    return api.getDefinition(FakeApi.ID).gatewayResponse(type).orElseThrow().headers();
  }

  private static final class Quiet implements Listener {
    @Override
    public void started(Change change) {}

    @Override
    public void done(Change change) {}
  }
}
