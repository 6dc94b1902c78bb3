package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import poc.cloud.Account;
import poc.cloud.Integration;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.Integration.Mock;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

class MethodReaderTest {

  private static final Account ACCOUNT = new Account("aws", "123456789012", "eu-central-1");
  private static final String URI = new FunctionUri("admission-dev", "live").text(ACCOUNT);
  private static final MethodReader READER =
      new MethodReader(
          ACCOUNT,
          Map.of(
              "p", validator(true, false),
              "b", validator(false, true),
              "n", validator(false, false)));

  @Test
  void aFunctionsAliasIsRead() {
    assertThat(URI)
        .isEqualTo(
            "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/"
                + "arn:aws:lambda:eu-central-1:123456789012:function:admission-dev:live"
                + "/invocations");
    assertThat(read(proxy(i -> {}), m -> {}).integration())
        .isEqualTo(new LambdaProxy("admission-dev", "live", Duration.ofSeconds(29)));
    assertThat(read(proxy(i -> i.timeoutInMillis(5000)), m -> {}).integration())
        .isEqualTo(new LambdaProxy("admission-dev", "live", Duration.ofSeconds(5)));
  }

  @Test
  void whatElseAProxyMayBeIsNoneOfOurs() {
    List.<Consumer<software.amazon.awssdk.services.apigateway.model.Integration.Builder>>of(
            i -> i.uri(URI.replace(":live", "")),
            i -> i.uri(URI.replace("123456789012", "210987654321")),
            i -> i.uri(URI.replace(":live", ":${stageVariables.alias}")),
            i -> i.uri("https://example.com"),
            i -> i.httpMethod("GET"),
            i -> i.credentials("arn:aws:iam::123456789012:role/caller"),
            i -> i.contentHandling("CONVERT_TO_TEXT"),
            i -> i.type(IntegrationType.AWS))
        .forEach(
            change ->
                assertThat(read(proxy(change), m -> {}).integration())
                    .isInstanceOf(Integration.Other.class));
  }

  /** API Gateway gives nothing for a template that is empty, as the console makes them. */
  @Test
  void aPreflightOfTheConsoleIsReadWithoutItsEmptyTemplate() {
    Map<String, @Nullable String> empty = new HashMap<>();
    empty.put("application/json", null);
    var integration =
        software.amazon.awssdk.services.apigateway.model.Integration.builder()
            .type(IntegrationType.MOCK)
            .passthroughBehavior("WHEN_NO_MATCH")
            .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}"))
            .integrationResponses(
                Map.of(
                    "200",
                    IntegrationResponse.builder()
                        .statusCode("200")
                        .responseTemplates(empty)
                        .build()))
            .build();

    assertThat(
            READER
                .read(
                    "/a",
                    Method.builder()
                        .httpMethod("OPTIONS")
                        .authorizationType("NONE")
                        .apiKeyRequired(false)
                        .methodIntegration(integration)
                        .methodResponses(
                            Map.of("200", MethodResponse.builder().statusCode("200").build()))
                        .build())
                .integration())
        .isEqualTo(new Integration.Mock(200, Map.of(), List.of()));
  }

  @Test
  void parametersAreRequiredOnlyWhereTheyAreValidated() {
    Map<String, Boolean> parameters =
        Map.of(
            "method.request.querystring.gre", true,
            "method.request.querystring.gpa", false,
            "method.request.path.id", true);

    assertThat(required(parameters, "p")).containsExactly("gre");
    assertThat(required(parameters, "b")).isEmpty();
    assertThat(required(parameters, "n")).isEmpty();
    assertThat(required(parameters, "gone")).isEmpty();
    assertThat(required(parameters, null)).isEmpty();
  }

  @Test
  void whatAMethodAsksForBesidesShows() {
    assertThat(kind(m -> m.authorizationType("AWS_IAM"))).contains("authorization AWS_IAM");
    assertThat(kind(m -> m.requestModels(Map.of("application/json", "A")).requestValidatorId("b")))
        .contains("body validated");
    assertThat(kind(m -> m.requestModels(Map.of("text/csv", "A")))).contains("text/csv");
    assertThat(
            kind(
                m ->
                    m.requestParameters(Map.of("method.request.header.X", true))
                        .requestValidatorId("p")))
        .contains("header X");
  }

  @Test
  void aMockIsOursOnlyAsItIsWritten() {
    Mock mock = new Mock(204, Map.of("Vary", "Origin"), List.of("https://a.example"));
    Method written = written(mock);
    var integration = written.methodIntegration();

    assertThat(READER.read("/", written).integration()).isEqualTo(mock);
    assertThat(other(written, integration.toBuilder().passthroughBehavior("NEVER").build()))
        .isTrue();
    assertThat(other(written, integration.toBuilder().requestTemplates(Map.of()).build())).isTrue();
    assertThat(other(written, integration.toBuilder().integrationResponses(Map.of()).build()))
        .isTrue();
    assertThat(READER.read("/", written.toBuilder().methodResponses(Map.of()).build()))
        .extracting(poc.cloud.Method::integration)
        .isInstanceOf(Integration.Other.class);
  }

  @Test
  void whatChangesInAForeignIntegrationShows() {
    Method one = method(proxy(i -> i.type(IntegrationType.AWS)), m -> {});
    Method two =
        method(
            proxy(i -> i.type(IntegrationType.AWS).requestTemplates(Map.of("a/b", "{}"))), m -> {});

    assertThat(READER.read("/", one)).isEqualTo(READER.read("/", one));
    assertThat(READER.read("/", one)).isNotEqualTo(READER.read("/", two));
  }

  private static Method written(Mock mock) {
    return Method.builder()
        .httpMethod("OPTIONS")
        .authorizationType("NONE")
        .methodIntegration(
            i ->
                i.type(IntegrationType.MOCK)
                    .requestTemplates(MockIntegration.requestTemplates(mock))
                    .passthroughBehavior(MockIntegration.PASSTHROUGH)
                    .integrationResponses(
                        Map.of(
                            "204",
                            IntegrationResponse.builder()
                                .statusCode("204")
                                .responseParameters(MockIntegration.responseParameters(mock))
                                .responseTemplates(MockIntegration.responseTemplates(mock))
                                .build())))
        .methodResponses(
            Map.of(
                "204",
                MethodResponse.builder()
                    .statusCode("204")
                    .responseParameters(MockIntegration.declared(mock))
                    .build()))
        .build();
  }

  private static boolean other(
      Method method, software.amazon.awssdk.services.apigateway.model.Integration integration) {
    Method changed = method.toBuilder().methodIntegration(integration).build();
    return READER.read("/", changed).integration() instanceof Integration.Other;
  }

  private static software.amazon.awssdk.services.apigateway.model.Integration proxy(
      Consumer<software.amazon.awssdk.services.apigateway.model.Integration.Builder> change) {
    return software.amazon.awssdk.services.apigateway.model.Integration.builder()
        .type(IntegrationType.AWS_PROXY)
        .httpMethod("POST")
        .uri(URI)
        .applyMutation(change)
        .build();
  }

  private static Method method(
      software.amazon.awssdk.services.apigateway.model.Integration integration,
      Consumer<Method.Builder> change) {
    return Method.builder()
        .httpMethod("GET")
        .authorizationType("NONE")
        .methodIntegration(integration)
        .applyMutation(change)
        .build();
  }

  private static poc.cloud.Method read(
      software.amazon.awssdk.services.apigateway.model.Integration integration,
      Consumer<Method.Builder> change) {
    return READER.read("/admit", method(integration, change));
  }

  private static List<String> required(
      Map<String, Boolean> parameters, @Nullable String validator) {
    return read(proxy(i -> {}), m -> m.requestParameters(parameters).requestValidatorId(validator))
        .requiredQueryParameters();
  }

  private static String kind(Consumer<Method.Builder> change) {
    return ((Integration.Other) read(proxy(i -> {}), change).integration()).kind();
  }

  private static RequestValidator validator(boolean parameters, boolean body) {
    return RequestValidator.builder()
        .validateRequestParameters(parameters)
        .validateRequestBody(body)
        .build();
  }
}
