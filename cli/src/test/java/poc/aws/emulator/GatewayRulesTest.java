package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.Resource;

class GatewayRulesTest extends FrontTestBase {

  private static final String ORIGIN = "method.response.header.Access-Control-Allow-Origin";

  private ApiGatewayClient gateway;
  private String api;
  private String root;

  @BeforeEach
  void makeApi() {
    gateway = clients.apiGateway();
    api = gateway.createRestApi(request -> request.name("api").description("d")).id();
    root = gateway.getResources(request -> request.restApiId(api)).items().get(0).id();
  }

  @Test
  void whatIsThereIsNotMadeAgain() {
    putMethod("GET");
    putMethodResponse("GET", Map.of());
    putIntegration("GET");
    createResource("cure");
    String deployment = gateway.createDeployment(d -> d.restApiId(api)).id();
    createStage(deployment);
    gateway.createDomainName(domain -> domain.domainName("a.example"));

    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> putMethod("GET"));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> putMethodResponse("GET", Map.of()));
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> createResource("cure"));
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> createStage(deployment));
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> gateway.createDomainName(domain -> domain.domainName("a.example")));
  }

  @Test
  void onlyDeclaredHeadersAreMapped() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> putMethodResponse("OPTIONS", Map.of()));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> putIntegration("OPTIONS"));
    putMethod("OPTIONS");
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> map("OPTIONS"));
    putIntegration("OPTIONS");
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> map("OPTIONS"));
    putMethodResponse("OPTIONS", Map.of());

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> map("OPTIONS"))
        .withMessageContaining("Invalid mapping expression parameter specified: " + ORIGIN);
    gateway.updateMethodResponse(
        response ->
            response
                .restApiId(api)
                .resourceId(root)
                .httpMethod("OPTIONS")
                .statusCode("200")
                .patchOperations(patch("add", "/responseParameters/" + ORIGIN, "true")));
    map("OPTIONS");
  }

  @Test
  void aPatchedMethodKeepsWhatHangsOnIt() {
    putMethod("GET");
    putMethodResponse("GET", Map.of(ORIGIN, true));
    putIntegration("GET");
    map("GET");

    gateway.updateMethod(
        method ->
            method
                .restApiId(api)
                .resourceId(root)
                .httpMethod("GET")
                .patchOperations(
                    patch("replace", "/apiKeyRequired", "true"),
                    patch("add", "/requestParameters/method.request.querystring.dose", "true")));
    gateway.updateIntegration(
        integration ->
            integration
                .restApiId(api)
                .resourceId(root)
                .httpMethod("GET")
                .patchOperations(
                    patch(
                        "replace",
                        "/requestTemplates/application~1json",
                        "{\"statusCode\": 204}")));
    gateway.updateIntegrationResponse(
        response ->
            response
                .restApiId(api)
                .resourceId(root)
                .httpMethod("GET")
                .statusCode("200")
                .patchOperations(
                    patch("replace", "/responseParameters/" + ORIGIN, "'https://a.example'")));

    var method = gateway.getMethod(m -> m.restApiId(api).resourceId(root).httpMethod("GET"));
    assertThat(method.apiKeyRequired()).isTrue();
    assertThat(method.requestParameters()).containsEntry("method.request.querystring.dose", true);
    assertThat(method.methodResponses()).containsKey("200");
    assertThat(method.methodIntegration().requestTemplates())
        .containsEntry("application/json", "{\"statusCode\": 204}");
    assertThat(method.methodIntegration().integrationResponses().get("200").responseParameters())
        .containsEntry(ORIGIN, "'https://a.example'");
  }

  @Test
  void gatewayResponsesAndDomainNamesArePatched() {
    gateway.updateGatewayResponse(
        response ->
            response
                .restApiId(api)
                .responseType("DEFAULT_4XX")
                .patchOperations(
                    patch("add", "/responseParameters/gatewayresponse.header.X", "'x'")));
    assertThat(
            gateway
                .getGatewayResponse(r -> r.restApiId(api).responseType("DEFAULT_4XX"))
                .responseParameters())
        .containsEntry("gatewayresponse.header.X", "'x'");

    String regionalName =
        gateway
            .createDomainName(d -> d.domainName("a.example").regionalCertificateArn("arn:first"))
            .regionalDomainName();
    for (String arn : List.of("arn:second", "arn:third")) {
      gateway.updateDomainName(
          domain ->
              domain
                  .domainName("a.example")
                  .patchOperations(patch("replace", "/regionalCertificateArn", arn)));
    }
    var domain = gateway.getDomainName(d -> d.domainName("a.example"));
    assertThat(domain.regionalCertificateArn()).isEqualTo("arn:third");
    assertThat(domain.regionalDomainName()).isEqualTo(regionalName);
  }

  @Test
  void onlyCompleteApisAreDeployed() {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> gateway.createDeployment(d -> d.restApiId(api)))
        .withMessageContaining("The REST API doesn't contain any methods");
    putMethod("GET");
    putIntegration("GET");
    putMethod("POST");
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> gateway.createDeployment(d -> d.restApiId(api)))
        .withMessageContaining("No integration defined for method");
    putIntegration("POST");
    assertThat(gateway.createDeployment(d -> d.restApiId(api)).id()).isNotBlank();
  }

  @Test
  void absentPartsAreNotFound() {
    putMethod("GET");

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () -> gateway.getIntegration(i -> i.restApiId(api).resourceId(root).httpMethod("GET")));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                gateway.deleteMethodResponse(
                    r -> r.restApiId(api).resourceId(root).httpMethod("GET").statusCode("200")));
  }

  @Test
  void aDeploymentOnAStageStays() {
    putMethod("GET");
    putIntegration("GET");
    String deployment = gateway.createDeployment(d -> d.restApiId(api)).id();
    createStage(deployment);

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> gateway.deleteDeployment(d -> d.restApiId(api).deploymentId(deployment)));
    gateway.deleteStage(s -> s.restApiId(api).stageName("dev"));
    gateway.deleteDeployment(d -> d.restApiId(api).deploymentId(deployment));
  }

  @Test
  void listsComeInSmallPagesWhenTold() {
    for (String part : List.of("a", "b", "c", "d")) {
      createResource(part);
    }
    front.smallPages();

    assertThat(gateway.getResources(r -> r.restApiId(api)).items()).hasSize(2);
    List<String> paths = new ArrayList<>();
    for (Resource resource : gateway.getResourcesPaginator(r -> r.restApiId(api)).items()) {
      paths.add(resource.path());
    }
    assertThat(paths).containsExactlyInAnyOrder("/", "/a", "/b", "/c", "/d");
  }

  private static PatchOperation patch(String op, String path, String value) {
    return PatchOperation.builder().op(op).path(path).value(value).build();
  }

  private void putMethod(String method) {
    gateway.putMethod(
        m -> m.restApiId(api).resourceId(root).httpMethod(method).authorizationType("NONE"));
  }

  private void putMethodResponse(String method, Map<String, Boolean> headers) {
    gateway.putMethodResponse(
        response ->
            response
                .restApiId(api)
                .resourceId(root)
                .httpMethod(method)
                .statusCode("200")
                .responseParameters(headers));
  }

  private void putIntegration(String method) {
    gateway.putIntegration(
        integration ->
            integration
                .restApiId(api)
                .resourceId(root)
                .httpMethod(method)
                .type(IntegrationType.MOCK)
                .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}")));
  }

  private void map(String method) {
    gateway.putIntegrationResponse(
        response ->
            response
                .restApiId(api)
                .resourceId(root)
                .httpMethod(method)
                .statusCode("200")
                .responseParameters(Map.of(ORIGIN, "'*'")));
  }

  private void createResource(String part) {
    gateway.createResource(r -> r.restApiId(api).parentId(root).pathPart(part));
  }

  private void createStage(String deployment) {
    gateway.createStage(s -> s.restApiId(api).stageName("dev").deploymentId(deployment));
  }
}
