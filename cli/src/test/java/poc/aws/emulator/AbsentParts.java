package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A part of a method that is not there is not found. moto answers 500, or an empty integration. */
final class AbsentParts implements Rule {

  private final Backend backend;

  AbsentParts(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    boolean asked =
        call.operation().matches("(Get|Delete)(MethodResponse|Integration|IntegrationResponse)");
    return asked
        ? MethodPath.of(call).filter(path -> absent(call, path)).map(path -> notFound(call))
        : Optional.empty();
  }

  private boolean absent(Call call, MethodPath path) {
    JsonNode method = backend.find(call, path.method()).orElse(call.json());
    JsonNode integration = method.path("methodIntegration");
    String operation = call.operation();
    JsonNode part =
        operation.endsWith("MethodResponse")
            ? method.path("methodResponses").path(path.status())
            : operation.endsWith("IntegrationResponse")
                ? integration.path("integrationResponses").path(path.status())
                : integration;
    return !part.isObject();
  }

  private static Answer notFound(Call call) {
    String what =
        call.operation().endsWith("Integration")
            ? "Invalid Integration identifier specified"
            : "Invalid Response status code specified";
    return AwsError.of(call, 404, "NotFoundException", what);
  }
}
