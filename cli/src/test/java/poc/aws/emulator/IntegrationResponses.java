package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;

/**
 * An integration response maps only to headers that the method response of the same status
 * declares, and needs both that and the integration.
 */
final class IntegrationResponses implements Rule {

  private final Backend backend;

  IntegrationResponses(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.is("apigateway", "PutIntegrationResponse")) {
      return Optional.empty();
    }
    return MethodPath.of(call)
        .flatMap(
            path ->
                backend
                    .find(call, path.method())
                    .map(method -> refusal(call, method, path.status(), call.json()))
                    .orElseGet(() -> notFound(call, "Invalid Method identifier specified")));
  }

  /** Whether a method takes an integration response, as it is now or as a patch leaves it. */
  static Optional<Answer> refusal(Call call, JsonNode method, String status, JsonNode response) {
    JsonNode declared = method.path("methodResponses").path(status);
    if (!method.path("methodIntegration").isObject()) {
      return notFound(call, "Invalid Integration identifier specified");
    }
    if (!declared.isObject()) {
      return notFound(call, "Invalid Response status code specified");
    }
    Iterator<String> names = response.path("responseParameters").fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!declared.path("responseParameters").has(name)) {
        return Optional.of(undeclared(call, name));
      }
    }
    return Optional.empty();
  }

  /** What is said of a header that the method does not declare. */
  static Answer undeclared(Call call, String name) {
    return AwsError.of(
        call,
        400,
        "BadRequestException",
        "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression parameter specified: "
            + name
            + "]");
  }

  private static Optional<Answer> notFound(Call call, String message) {
    return Optional.of(AwsError.of(call, 404, "NotFoundException", message));
  }
}
