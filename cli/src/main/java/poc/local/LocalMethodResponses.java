package poc.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cloud.ApiMethod;
import poc.cloud.CloudException;
import poc.cloud.Integration;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.Integration.Mock;
import poc.cloud.IntegrationResponse;
import poc.cloud.Method;
import poc.cloud.MethodResponse;
import poc.cloud.MethodResponses;

/** Methods as a REST API of this machine has them: a function behind a proxy, or a mock. */
public final class LocalMethodResponses implements MethodResponses {

  private final LocalRestApis restApis;

  LocalMethodResponses(LocalRestApis restApis) {
    this.restApis = restApis;
  }

  @Override
  public List<ApiMethod> getMethods(String apiId) {
    return restApis.getDefinition(apiId).methods().stream()
        .map(LocalMethodResponses::apiMethod)
        .toList();
  }

  @Override
  public void putMethodResponse(
      String apiId, String path, String httpMethod, MethodResponse response) {
    throw noResponses(path, httpMethod);
  }

  @Override
  public void putIntegrationResponse(
      String apiId, String path, String httpMethod, IntegrationResponse response) {
    throw noResponses(path, httpMethod);
  }

  private static ApiMethod apiMethod(Method method) {
    Integration integration = method.integration();
    return new ApiMethod(
        method.path(),
        method.httpMethod(),
        method.apiKeyRequired(),
        "NONE",
        Optional.of(integration instanceof Mock ? "MOCK" : "AWS_PROXY"),
        integration instanceof LambdaProxy lambda
            ? Optional.of(lambda.functionName() + ":" + lambda.alias())
            : Optional.empty(),
        List.of(),
        integration instanceof Mock mock ? List.of(response(mock)) : List.of());
  }

  private static IntegrationResponse response(Mock mock) {
    return new IntegrationResponse(
        Integer.toString(mock.statusCode()),
        Optional.empty(),
        mock.headers(),
        Map.of(),
        Optional.empty());
  }

  private static CloudException noResponses(String path, String httpMethod) {
    return new CloudException(
        "this machine has proxy integrations alone: "
            + httpMethod
            + " "
            + path
            + " has no responses of its own");
  }
}
