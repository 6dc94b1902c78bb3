package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import poc.cloud.ApiKey;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Throttle;

/** What is asked of API Gateway, in which order, and how often. */
final class GatewayRequestsTest {

  @RegisterExtension static final Gateway GATEWAY = new Gateway();

  private static final String NAME = "admission-dev";
  private static final Tags TAGS = Tags.of("admission", "dev");

  private String apiId = "";

  @BeforeEach
  void createApi() {
    apiId = GATEWAY.restApis().createRestApi(NAME, "Will I be admitted?", TAGS).id();
  }

  @Test
  void anApiIsRegional() {
    assertThat(GATEWAY.calls("CreateRestApi"))
        .singleElement()
        .satisfies(call -> assertThat(call.body()).contains("\"types\":[\"REGIONAL\"]"));
  }

  @Test
  void headersAreDeclaredBeforeTheyAreMapped() {
    GATEWAY.front().clear();
    GATEWAY.restApis().putMethod(apiId, mock("/admit"));

    assertThat(GATEWAY.changes())
        .containsExactly(
            "CreateResource",
            "PutMethod",
            "PutIntegration",
            "PutMethodResponse",
            "PutIntegrationResponse");
  }

  @Test
  void aMethodIsDeletedBeforeItIsSavedAgain() {
    GATEWAY.restApis().putMethod(apiId, mock("/admit"));
    GATEWAY.front().clear();
    GATEWAY.restApis().putMethod(apiId, mock("/admit"));

    assertThat(GATEWAY.changes()).startsWith("DeleteMethod", "PutMethod");
  }

  @Test
  void resourcesThatAreLeftEmptyGo() {
    GATEWAY.restApis().putMethod(apiId, mock("/a/b/c"));
    GATEWAY.restApis().putMethod(apiId, mock("/a/d"));
    GATEWAY.front().clear();
    GATEWAY.restApis().deleteMethod(apiId, "/a/b/c", "OPTIONS");
    assertThat(GATEWAY.changes())
        .containsExactly("DeleteMethod", "DeleteResource", "DeleteResource");

    GATEWAY.restApis().putMethod(apiId, mock("/"));
    GATEWAY.restApis().deleteMethod(apiId, "/a/d", "OPTIONS");
    GATEWAY.restApis().deleteMethod(apiId, "/", "OPTIONS");
    GATEWAY.restApis().putMethod(apiId, mock("/a"));
    assertThat(GATEWAY.restApis().getDefinition(apiId).methods()).containsExactly(mock("/a"));
  }

  @Test
  void aDeploymentIsMovedAfterTheSettings() {
    Stage first = deployed();
    Stage second =
        new Stage(
            "dev",
            GATEWAY.restApis().createDeployment(apiId, ""),
            Optional.of(new Throttle(0.5, 3)),
            Optional.of("/poc/access"));
    GATEWAY.front().clear();
    GATEWAY.restApis().putStage(apiId, second, TAGS);
    GATEWAY.restApis().putStage(apiId, second, TAGS);

    assertThat(second.deploymentId()).isNotEqualTo(first.deploymentId());
    assertThat(GATEWAY.changes()).containsExactly("UpdateStage");
    String sent = GATEWAY.calls("UpdateStage").get(0).body();
    assertThat(sent)
        .containsSubsequence("rateLimit", "burstLimit", "destinationArn", "format", "deploymentId")
        .contains("arn:aws:logs:us-east-1:123456789012:log-group:/poc/access\"")
        .doesNotContain("query", "Ip");
  }

  @Test
  void everyPageIsRead() {
    IntStream.range(0, 5).forEach(i -> GATEWAY.restApis().createRestApi("api-" + i, "", TAGS));
    List<Method> methods = IntStream.range(0, 5).mapToObj(i -> mock("/resource" + i)).toList();
    methods.forEach(method -> GATEWAY.restApis().putMethod(apiId, method));
    List<GatewayResponse> responses =
        List.of("DEFAULT_4XX", "DEFAULT_5XX", "THROTTLED").stream()
            .map(type -> new GatewayResponse(type, Map.of("X", type)))
            .toList();
    responses.forEach(response -> GATEWAY.restApis().putGatewayResponse(apiId, response));
    IntStream.range(0, 5).forEach(i -> GATEWAY.usagePlans().createApiKey(NAME + i, TAGS));
    GATEWAY.front().smallPages();

    assertThat(GATEWAY.restApis().getRestApis()).hasSize(6);
    assertThat(GATEWAY.restApis().getDefinition(apiId).methods()).isEqualTo(methods);
    assertThat(GATEWAY.restApis().getDefinition(apiId).gatewayResponses()).isEqualTo(responses);
    assertThat(GATEWAY.usagePlans().getApiKey(NAME + 4)).isPresent();
    assertThat(GATEWAY.usagePlans().getApiKey(NAME)).isEmpty();
  }

  @Test
  void statusAndBodyOfAGatewayResponseStay() {
    var client = GATEWAY.clients().client();
    client.putGatewayResponse(
        r ->
            r.restApiId(apiId)
                .responseType("DEFAULT_4XX")
                .statusCode("418")
                .responseTemplates(Map.of("application/json", "{}"))
                .responseParameters(
                    Map.of("gatewayresponse.header.X-Request", "context.requestId")));

    GATEWAY
        .restApis()
        .putGatewayResponse(
            apiId,
            new GatewayResponse(
                "DEFAULT_4XX", Map.of("X-Request", "context.requestId", "Vary", "Origin")));

    var saved = client.getGatewayResponse(r -> r.restApiId(apiId).responseType("DEFAULT_4XX"));
    assertThat(saved.statusCode()).isEqualTo("418");
    assertThat(saved.responseTemplates()).containsExactly(Map.entry("application/json", "{}"));
    assertThat(saved.responseParameters())
        .containsOnly(
            Map.entry("gatewayresponse.header.X-Request", "context.requestId"),
            Map.entry("gatewayresponse.header.Vary", "'Origin'"));
  }

  @Test
  void aPlanIsReadByOneCallAndClosedBeforeItIsDeleted() {
    deployed();
    ApiKey key = GATEWAY.usagePlans().createApiKey(NAME, TAGS);
    GATEWAY
        .usagePlans()
        .putUsagePlan(
            new UsagePlan(
                NAME,
                new Throttle(0.5, 1),
                Optional.empty(),
                Set.of(new ApiStage(apiId, "dev")),
                Set.of(NAME),
                TAGS));
    GATEWAY.front().clear();
    assertThat(GATEWAY.usagePlans().getUsagePlan(NAME, key)).isPresent();
    assertThat(GATEWAY.front().calls()).hasSize(1);

    GATEWAY.usagePlans().deleteUsagePlan(NAME);
    assertThat(GATEWAY.changes()).containsExactly("UpdateUsagePlan", "DeleteUsagePlan");
  }

  @Test
  void aStageAnswersWhereItsPartitionIs() {
    assertThat(GATEWAY.restApis().invokeUrl("abc", "dev"))
        .hasToString("https://abc.execute-api.us-east-1.amazonaws.com/dev");
  }

  private Stage deployed() {
    GATEWAY.restApis().putMethod(apiId, mock("/admit"));
    Stage stage =
        new Stage(
            "dev",
            GATEWAY.restApis().createDeployment(apiId, ""),
            Optional.empty(),
            Optional.empty());
    GATEWAY.restApis().putStage(apiId, stage, TAGS);
    return stage;
  }

  private static Method mock(String path) {
    Integration preflight = new Integration.Mock(204, Map.of("Vary", "Origin"), List.of());
    return new Method(path, "OPTIONS", false, List.of(), Optional.empty(), preflight);
  }
}
