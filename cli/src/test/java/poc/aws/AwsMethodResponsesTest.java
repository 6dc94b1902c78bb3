package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import poc.cloud.ApiMethod;
import poc.cloud.CloudException;
import poc.cloud.IntegrationResponse;
import poc.cloud.MethodResponse;
import poc.cloud.Tags;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** An API that someone made by hand, as the founding posts did. */
final class AwsMethodResponsesTest {

  @RegisterExtension static final Gateway GATEWAY = new Gateway();

  private static final String FUNCTION =
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
          + "arn:aws:lambda:us-east-1:123456789012:function:admit/invocations";
  private static final MethodResponse OK =
      new MethodResponse("200", Map.of("X-Old", false), Map.of("application/json", "Empty"));
  private static final IntegrationResponse TRANSLATED =
      new IntegrationResponse(
          "200",
          Optional.empty(),
          Map.of("X-Old", "integration.response.header.X"),
          Map.of("application/json", "$input.body"),
          Optional.empty());
  private static final IntegrationResponse REFUSED =
      new IntegrationResponse(
          "400", Optional.of(".*\"httpStatus\":400.*"), Map.of(), Map.of(), Optional.empty());

  private String apiId = "";

  @BeforeEach
  void makeByHand() {
    apiId = GATEWAY.restApis().createRestApi("by-hand", "", Tags.of("other", "")).id();
    ApiGatewayClient client = GATEWAY.clients().client();
    String root = client.getResources(r -> r.restApiId(apiId)).items().get(0).id();
    String id =
        client.createResource(r -> r.restApiId(apiId).parentId(root).pathPart("admit")).id();
    client.putMethod(
        r ->
            r.restApiId(apiId)
                .resourceId(id)
                .httpMethod("POST")
                .authorizationType("NONE")
                .apiKeyRequired(true));
    client.putIntegration(
        r ->
            r.restApiId(apiId)
                .resourceId(id)
                .httpMethod("POST")
                .type("AWS")
                .integrationHttpMethod("POST")
                .uri(FUNCTION)
                .requestTemplates(Map.of("application/json", "{}")));
    responses().putMethodResponse(apiId, "/admit", "POST", OK);
    responses()
        .putMethodResponse(apiId, "/admit", "POST", new MethodResponse("400", Map.of(), Map.of()));
    responses().putIntegrationResponse(apiId, "/admit", "POST", TRANSLATED);
    responses().putIntegrationResponse(apiId, "/admit", "POST", REFUSED);
  }

  @Test
  void aMethodIsReadWhole() {
    assertThat(responses().getMethods(apiId))
        .containsExactly(
            new ApiMethod(
                "/admit",
                "POST",
                true,
                "NONE",
                Optional.of("AWS"),
                Optional.of(FUNCTION),
                List.of(OK, new MethodResponse("400", Map.of(), Map.of())),
                List.of(TRANSLATED, REFUSED)));
  }

  @Test
  void headersAreAddedToAResponseThatExists() {
    MethodResponse more =
        new MethodResponse(
            "200",
            Map.of("X-Old", false, "Access-Control-Allow-Origin", false),
            Map.of("application/json", "Empty"));
    GATEWAY.front().clear();
    responses().putMethodResponse(apiId, "/admit", "POST", more);
    responses().putMethodResponse(apiId, "/admit", "POST", more);

    assertThat(responses().getMethods(apiId).get(0).responses().get(0)).isEqualTo(more);
    assertThat(GATEWAY.calls("UpdateMethodResponse"))
        .singleElement()
        .satisfies(
            call ->
                assertThat(call.body())
                    .contains(
                        "/responseParameters/method.response.header.Access-Control-Allow-Origin")
                    .doesNotContain("X-Old"));
  }

  @Test
  void modelsAreAddedToo() {
    responses()
        .putMethodResponse(
            apiId,
            "/admit",
            "POST",
            new MethodResponse("400", Map.of(), Map.of("application/json", "Error")));

    assertThat(responses().getMethods(apiId).get(0).responses().get(1).models())
        .containsExactly(Map.entry("application/json", "Error"));
  }

  @Test
  void anIntegrationResponseIsReplaced() {
    responses()
        .putMethodResponse(
            apiId,
            "/admit",
            "POST",
            new MethodResponse("400", Map.of("Access-Control-Allow-Origin", false), Map.of()));
    IntegrationResponse readable =
        new IntegrationResponse(
            "400",
            REFUSED.selectionPattern(),
            Map.of("Access-Control-Allow-Origin", "'https://a.example'"),
            Map.of(),
            Optional.of("CONVERT_TO_TEXT"));
    responses().putIntegrationResponse(apiId, "/admit", "POST", readable);

    assertThat(responses().getMethods(apiId).get(0).integrationResponses())
        .containsExactly(TRANSLATED, readable);
  }

  @Test
  void aHeaderMustBeDeclared() {
    IntegrationResponse undeclared =
        new IntegrationResponse(
            "400", Optional.empty(), Map.of("X-New", "'x'"), Map.of(), Optional.empty());

    assertThatThrownBy(
            () -> responses().putIntegrationResponse(apiId, "/admit", "POST", undeclared))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("X-New");
  }

  @Test
  void aResourceMustExist() {
    assertThatThrownBy(() -> responses().putMethodResponse(apiId, "/nowhere", "GET", OK))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("/nowhere");
  }

  private static AwsMethodResponses responses() {
    return GATEWAY.methodResponses();
  }
}
