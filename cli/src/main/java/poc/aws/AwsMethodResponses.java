package poc.aws;

import static poc.aws.HeaderMappings.METHOD_RESPONSE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.ApiMethod;
import poc.cloud.IntegrationResponse;
import poc.cloud.MethodResponse;
import poc.cloud.MethodResponses;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetMethodResponseResponse;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** What methods of REST APIs answer with, whoever made them. */
record AwsMethodResponses(ApiGatewayClient client, ResourceTree tree) implements MethodResponses {

  AwsMethodResponses(ApiGatewayClient client) {
    this(client, new ResourceTree(client, Patience.ofSeconds(90)));
  }

  @Override
  public List<ApiMethod> getMethods(String apiId) {
    return tree.resources(apiId).stream()
        .flatMap(
            resource ->
                resource.resourceMethods().entrySet().stream()
                    .map(method -> read(resource.path(), method.getKey(), method.getValue())))
        .sorted(Comparator.comparing(ApiMethod::path).thenComparing(ApiMethod::httpMethod))
        .toList();
  }

  @Override
  public void putMethodResponse(
      String apiId, String path, String httpMethod, MethodResponse response) {
    String resourceId = tree.get(apiId, path).id();
    String attempt =
        "save the method response %s of %s %s".formatted(response.statusCode(), httpMethod, path);
    var made =
        AwsCalls.find(
            attempt,
            409,
            () ->
                client.putMethodResponse(
                    r ->
                        r.restApiId(apiId)
                            .resourceId(resourceId)
                            .httpMethod(httpMethod)
                            .statusCode(response.statusCode())
                            .responseParameters(
                                HeaderMappings.prefixed(METHOD_RESPONSE, response.headers()))
                            .responseModels(response.models())));
    if (made.isEmpty()) {
      AwsCalls.call(attempt, () -> complete(apiId, resourceId, httpMethod, response));
    }
  }

  @Override
  public void putIntegrationResponse(
      String apiId, String path, String httpMethod, IntegrationResponse response) {
    String resourceId = tree.get(apiId, path).id();
    AwsCalls.call(
        "save the integration response %s of %s %s"
            .formatted(response.statusCode(), httpMethod, path),
        () ->
            client.putIntegrationResponse(
                r ->
                    r.restApiId(apiId)
                        .resourceId(resourceId)
                        .httpMethod(httpMethod)
                        .statusCode(response.statusCode())
                        .selectionPattern(response.selectionPattern().orElse(null))
                        .responseParameters(
                            HeaderMappings.prefixed(METHOD_RESPONSE, response.headers()))
                        .responseTemplates(response.templates())
                        .contentHandling(response.contentHandling().orElse(null))));
  }

  /** Adds what a method response lacks, which there is already. */
  private Object complete(
      String apiId, String resourceId, String httpMethod, MethodResponse response) {
    GetMethodResponseResponse now =
        client.getMethodResponse(
            r ->
                r.restApiId(apiId)
                    .resourceId(resourceId)
                    .httpMethod(httpMethod)
                    .statusCode(response.statusCode()));
    List<PatchOperation> operations = missing(now, response);
    if (operations.isEmpty()) {
      return now;
    }
    return client.updateMethodResponse(
        r ->
            r.restApiId(apiId)
                .resourceId(resourceId)
                .httpMethod(httpMethod)
                .statusCode(response.statusCode())
                .patchOperations(operations));
  }

  private static List<PatchOperation> missing(
      GetMethodResponseResponse now, MethodResponse response) {
    List<PatchOperation> operations = new ArrayList<>();
    HeaderMappings.prefixed(METHOD_RESPONSE, response.headers()).entrySet().stream()
        .filter(header -> !header.getValue().equals(now.responseParameters().get(header.getKey())))
        .map(
            header ->
                Patch.add(
                    "/responseParameters/" + Patch.segment(header.getKey()),
                    header.getValue().toString()))
        .forEach(operations::add);
    response.models().entrySet().stream()
        .filter(model -> !model.getValue().equals(now.responseModels().get(model.getKey())))
        .map(
            model ->
                Patch.add("/responseModels/" + Patch.segment(model.getKey()), model.getValue()))
        .forEach(operations::add);
    return operations;
  }

  private static ApiMethod read(String path, String httpMethod, Method method) {
    var integration = Optional.ofNullable(method.methodIntegration());
    return new ApiMethod(
        path,
        httpMethod,
        Boolean.TRUE.equals(method.apiKeyRequired()),
        method.authorizationType(),
        integration.map(i -> i.typeAsString()),
        integration.flatMap(i -> Optional.ofNullable(i.uri())).filter(uri -> !uri.isEmpty()),
        sorted(method.methodResponses()).map(r -> read(r.getKey(), r.getValue())).toList(),
        integration.stream()
            .flatMap(i -> sorted(i.integrationResponses()))
            .map(r -> read(r.getKey(), r.getValue()))
            .toList());
  }

  private static <V> Stream<Map.Entry<String, V>> sorted(Map<String, V> byStatus) {
    return byStatus.entrySet().stream().sorted(Map.Entry.comparingByKey());
  }

  private static MethodResponse read(
      String status, software.amazon.awssdk.services.apigateway.model.MethodResponse response) {
    return new MethodResponse(
        status,
        HeaderMappings.named(METHOD_RESPONSE, response.responseParameters()),
        response.responseModels());
  }

  private static IntegrationResponse read(
      String status,
      software.amazon.awssdk.services.apigateway.model.IntegrationResponse response) {
    return new IntegrationResponse(
        status,
        Optional.ofNullable(response.selectionPattern()).filter(pattern -> !pattern.isEmpty()),
        HeaderMappings.named(METHOD_RESPONSE, response.responseParameters()),
        HeaderMappings.texts(response.responseTemplates()),
        Optional.ofNullable(response.contentHandlingAsString()));
  }
}
