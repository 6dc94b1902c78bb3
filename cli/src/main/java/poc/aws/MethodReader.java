package poc.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import poc.cloud.Account;
import poc.cloud.Integration;
import poc.cloud.Integration.LambdaProxy;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/**
 * Understands methods as API Gateway gives them. What {@link poc.cloud.Method} cannot say, such as
 * an authorizer, makes the integration {@link Integration.Other}, so that it shows as a difference.
 *
 * @param validators the API's validators by id
 */
record MethodReader(Account account, Map<String, RequestValidator> validators) {

  static final String QUERY = "method.request.querystring.";
  static final String JSON = "application/json";

  /** API Gateway's own, where none is set. */
  private static final int DEFAULT_TIMEOUT_MILLIS = 29_000;

  poc.cloud.Method read(String path, Method method) {
    return new poc.cloud.Method(
        path,
        method.httpMethod(),
        Boolean.TRUE.equals(method.apiKeyRequired()),
        validates(method, true) ? required(method, QUERY) : List.of(),
        Optional.ofNullable(method.requestModels().get(JSON)),
        integration(method));
  }

  private Integration integration(Method method) {
    if (method.methodIntegration() == null) {
      return new Integration.Other("none");
    }
    List<String> further = further(method);
    if (!further.isEmpty()) {
      return new Integration.Other(kind(method) + ", " + String.join(", ", further));
    }
    return switch (method.methodIntegration().type()) {
      case AWS_PROXY -> proxy(method).orElseGet(() -> other(method));
      case MOCK ->
          MockIntegration.read(method).<Integration>map(m -> m).orElseGet(() -> other(method));
      default -> other(method);
    };
  }

  private Optional<Integration> proxy(Method method) {
    var integration = method.methodIntegration();
    boolean plain =
        "POST".equals(integration.httpMethod())
            && integration.credentials() == null
            && integration.contentHandling() == null
            && integration.requestParameters().isEmpty();
    Integer timeout = integration.timeoutInMillis();
    return Optional.ofNullable(integration.uri())
        .filter(uri -> plain)
        .flatMap(uri -> FunctionUri.parse(account, uri))
        .map(
            function ->
                new LambdaProxy(
                    function.functionName(),
                    function.alias(),
                    Duration.ofMillis(timeout == null ? DEFAULT_TIMEOUT_MILLIS : timeout)));
  }

  /** What the method asks for beyond what a method of ours can. */
  private List<String> further(Method method) {
    List<String> further = new ArrayList<>();
    if (!"NONE".equals(method.authorizationType())) {
      further.add("authorization " + method.authorizationType());
    }
    if (!method.requestModels().isEmpty() && validates(method, false)) {
      further.add("body validated");
    }
    if (!Set.of(JSON).containsAll(method.requestModels().keySet())) {
      further.add("models " + method.requestModels().keySet());
    }
    if (validates(method, true)) {
      required(method, "method.request.header.").forEach(h -> further.add("header " + h));
    }
    return further;
  }

  private boolean validates(Method method, boolean parameters) {
    return Optional.ofNullable(method.requestValidatorId())
        .map(validators::get)
        .map(v -> parameters ? v.validateRequestParameters() : v.validateRequestBody())
        .orElse(false);
  }

  private static List<String> required(Method method, String prefix) {
    return method.requestParameters().entrySet().stream()
        .filter(p -> p.getKey().startsWith(prefix) && Boolean.TRUE.equals(p.getValue()))
        .map(p -> p.getKey().substring(prefix.length()))
        .toList();
  }

  private static Integration other(Method method) {
    return new Integration.Other(kind(method));
  }

  /** Its type and target, and digits that change with the rest of it. */
  private static String kind(Method method) {
    var integration = method.methodIntegration();
    String target = integration.type() == IntegrationType.MOCK ? "" : integration.uri() + " ";
    int rest = 31 * integration.hashCode() + method.methodResponses().hashCode();
    return integration.typeAsString() + " " + target + Integer.toHexString(rest);
  }
}
