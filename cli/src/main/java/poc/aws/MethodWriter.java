package poc.aws;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import poc.cloud.Account;
import poc.cloud.CloudException;
import poc.cloud.Integration;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.Integration.Mock;
import poc.cloud.Method;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.PutMethodRequest;
import software.amazon.awssdk.services.apigateway.model.PutMethodResponseResponse;

/** Saves methods. What is saved is not live, so that a method may be missing for a moment. */
record MethodWriter(
    ApiGatewayClient client, ResourceTree tree, RequestValidators validators, Account account) {

  void put(String apiId, Method method) {
    var resource = tree.make(apiId, method.path());
    Optional<String> validator =
        method.requiredQueryParameters().isEmpty()
            ? Optional.empty()
            : Optional.of(validators.ofParameters(apiId));
    PutMethodRequest request = request(apiId, resource.id(), method, validator);
    String name = method.httpMethod() + " " + method.path();
    if (resource.resourceMethods().containsKey(method.httpMethod())) {
      delete(request, name);
    }
    AwsCalls.call("save the method " + name, () -> replace(request, name));
    Integration integration = method.integration();
    if (integration instanceof LambdaProxy proxy) {
      AwsCalls.call("save the integration of " + name, () -> put(request, proxy));
    } else if (integration instanceof Mock mock) {
      AwsCalls.call("save the integration of " + name, () -> put(request, mock));
    } else {
      throw new CloudException("cannot save " + name + ": its integration is none of ours");
    }
  }

  void delete(String apiId, String path, String httpMethod) {
    var resource = tree.find(apiId, path);
    if (resource.filter(r -> r.resourceMethods().containsKey(httpMethod)).isPresent()) {
      PutMethodRequest request =
          PutMethodRequest.builder()
              .restApiId(apiId)
              .resourceId(resource.get().id())
              .httpMethod(httpMethod)
              .build();
      delete(request, httpMethod + " " + path);
    }
    if (resource.isPresent()) {
      tree.prune(apiId, path);
    }
  }

  private void delete(PutMethodRequest at, String name) {
    AwsCalls.find(
        "delete the method " + name,
        404,
        () ->
            client.deleteMethod(
                r ->
                    r.restApiId(at.restApiId())
                        .resourceId(at.resourceId())
                        .httpMethod(at.httpMethod())));
  }

  /** A conflict is a method that someone else saved, or one whose answer was lost. */
  private Object replace(PutMethodRequest request, String name) {
    try {
      return client.putMethod(request);
    } catch (ConflictException e) {
      delete(request, name);
      return client.putMethod(request);
    }
  }

  private static PutMethodRequest request(
      String apiId, String resourceId, Method method, Optional<String> validator) {
    Map<String, Boolean> parameters = new HashMap<>();
    method
        .requiredQueryParameters()
        .forEach(name -> parameters.put(MethodReader.QUERY + name, true));
    PutMethodRequest.Builder request =
        PutMethodRequest.builder()
            .restApiId(apiId)
            .resourceId(resourceId)
            .httpMethod(method.httpMethod())
            .authorizationType("NONE")
            .apiKeyRequired(method.apiKeyRequired())
            .requestParameters(parameters);
    method.requestModel().ifPresent(m -> request.requestModels(Map.of(MethodReader.JSON, m)));
    validator.ifPresent(request::requestValidatorId);
    return request.build();
  }

  private Object put(PutMethodRequest at, LambdaProxy proxy) {
    return client.putIntegration(
        r ->
            r.restApiId(at.restApiId())
                .resourceId(at.resourceId())
                .httpMethod(at.httpMethod())
                .type(IntegrationType.AWS_PROXY)
                .integrationHttpMethod("POST")
                .uri(new FunctionUri(proxy.functionName(), proxy.alias()).text(account))
                .timeoutInMillis(Math.toIntExact(proxy.timeout().toMillis())));
  }

  private Object put(PutMethodRequest at, Mock mock) {
    client.putIntegration(
        r ->
            r.restApiId(at.restApiId())
                .resourceId(at.resourceId())
                .httpMethod(at.httpMethod())
                .type(IntegrationType.MOCK)
                .requestTemplates(MockIntegration.requestTemplates(mock))
                .passthroughBehavior(MockIntegration.PASSTHROUGH));
    declare(at, mock);
    return client.putIntegrationResponse(
        r ->
            r.restApiId(at.restApiId())
                .resourceId(at.resourceId())
                .httpMethod(at.httpMethod())
                .statusCode(Integer.toString(mock.statusCode()))
                .responseParameters(MockIntegration.responseParameters(mock))
                .responseTemplates(MockIntegration.responseTemplates(mock)));
  }

  /** The method is new, so that a conflict can only be an answer that was lost. */
  private Optional<PutMethodResponseResponse> declare(PutMethodRequest at, Mock mock) {
    return AwsCalls.find(
        "save the response of " + at.httpMethod(),
        409,
        () ->
            client.putMethodResponse(
                r ->
                    r.restApiId(at.restApiId())
                        .resourceId(at.resourceId())
                        .httpMethod(at.httpMethod())
                        .statusCode(Integer.toString(mock.statusCode()))
                        .responseParameters(MockIntegration.declared(mock))));
  }
}
