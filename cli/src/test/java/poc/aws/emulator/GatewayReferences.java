package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** What is named must exist: models, deployments, and the stages of usage plans. */
final class GatewayReferences implements Rule {

  private static final Set<String> OF_EVERY_API = Set.of("Empty", "Error");

  private final Backend backend;

  GatewayReferences(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.service().equals("apigateway")) {
      return Optional.empty();
    }
    JsonNode body = call.json();
    return switch (call.operation()) {
      case "PutMethod" -> models(call, body.path("requestModels"));
      case "CreateStage" -> deployment(call, body.path("deploymentId").asText());
      case "UpdateStage" -> patched(call, "/deploymentId").flatMap(id -> deployment(call, id));
      case "CreateUsagePlan" -> stages(call, body.path("apiStages"));
      case "UpdateUsagePlan" -> patched(call, "/apiStages").flatMap(stage -> stage(call, stage));
      default -> Optional.empty();
    };
  }

  private Optional<Answer> models(Call call, JsonNode models) {
    for (JsonNode model : models) {
      String name = model.asText();
      if (!OF_EVERY_API.contains(name)
          && backend.find(call, api(call) + "/models/" + name).isEmpty()) {
        return badRequest(call, "Invalid model identifier specified: " + name);
      }
    }
    return Optional.empty();
  }

  private Optional<Answer> deployment(Call call, String id) {
    return backend.find(call, api(call) + "/deployments/" + id).isEmpty()
        ? badRequest(call, "Deployment id does not exist")
        : Optional.empty();
  }

  private Optional<Answer> stages(Call call, JsonNode stages) {
    for (JsonNode stage : stages) {
      Optional<Answer> refusal =
          stage(call, stage.path("apiId").asText() + ":" + stage.path("stage").asText());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Answer> stage(Call call, String stage) {
    String path = "/restapis/" + stage.replace(":", "/stages/");
    return backend.find(call, path).isEmpty()
        ? badRequest(call, "API Stage not found: " + stage)
        : Optional.empty();
  }

  /** The value that is put somewhere, if one is. */
  private static Optional<String> patched(Call call, String path) {
    for (JsonNode operation : call.json().path("patchOperations")) {
      if (operation.path("path").asText().equals(path)
          && !operation.path("op").asText().equals("remove")) {
        return Optional.of(operation.path("value").asText());
      }
    }
    return Optional.empty();
  }

  private static String api(Call call) {
    return call.path().replaceFirst("^(/restapis/[^/]+)/.*", "$1");
  }

  private static Optional<Answer> badRequest(Call call, String message) {
    return Optional.of(AwsError.of(call, 400, "BadRequestException", message));
  }
}
