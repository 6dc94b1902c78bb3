package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Every method of a deployed API has an integration. moto is content with one that has. */
final class CompleteMethods implements Rule {

  private final Backend backend;

  CompleteMethods(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.is("apigateway", "CreateDeployment")) {
      return Optional.empty();
    }
    return backend
        .find(call, call.path().replaceFirst("/deployments/?$", "/resources"))
        .flatMap(resources -> refusal(call, resources.path("item")));
  }

  private static Optional<Answer> refusal(Call call, JsonNode resources) {
    int methods = 0;
    for (JsonNode resource : resources) {
      for (JsonNode method : resource.path("resourceMethods")) {
        if (!method.path("methodIntegration").isObject()) {
          return badRequest(call, "No integration defined for method");
        }
        methods++;
      }
    }
    return methods == 0
        ? badRequest(call, "The REST API doesn't contain any methods")
        : Optional.empty();
  }

  private static Optional<Answer> badRequest(Call call, String message) {
    return Optional.of(AwsError.of(call, 400, "BadRequestException", message));
  }
}
