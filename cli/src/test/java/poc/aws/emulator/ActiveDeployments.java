package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A deployment that a stage shows stays. moto deletes it. */
final class ActiveDeployments implements Rule {

  private final Backend backend;

  ActiveDeployments(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.is("apigateway", "DeleteDeployment")) {
      return Optional.empty();
    }
    String id = call.path().substring(call.path().lastIndexOf('/') + 1);
    return backend
        .find(call, call.path().replaceFirst("/deployments/.*", "/stages"))
        .filter(stages -> shown(stages.path("item"), id))
        .map(
            stages ->
                AwsError.of(
                    call,
                    400,
                    "BadRequestException",
                    "Active stages pointing to this deployment must be moved or deleted"));
  }

  private static boolean shown(JsonNode stages, String deployment) {
    for (JsonNode stage : stages) {
      if (stage.path("deploymentId").asText().equals(deployment)) {
        return true;
      }
    }
    return false;
  }
}
