package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What is there cannot be made again. moto replaces it, or makes a second one. */
final class GatewayConflicts implements Rule {

  private final Backend backend;

  GatewayConflicts(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.service().equals("apigateway")) {
      return Optional.empty();
    }
    return switch (call.operation()) {
      case "PutMethod" -> conflict(call, call.path(), "Method already exists for this resource");
      case "PutMethodResponse" ->
          conflict(call, call.path(), "Response already exists for this resource");
      case "CreateStage" ->
          conflict(
              call,
              call.path() + "/" + call.json().path("stageName").asText(),
              "Stage already exists");
      case "CreateDomainName" -> domainName(call);
      case "CreateResource" -> resource(call);
      default -> Optional.empty();
    };
  }

  private Optional<Answer> conflict(Call call, String path, String message) {
    return backend.find(call, path).map(there -> conflict(call, message));
  }

  private Optional<Answer> domainName(Call call) {
    String path = call.path() + "/" + call.json().path("domainName").asText();
    return backend
        .find(call, path)
        .map(
            there ->
                AwsError.of(
                    call,
                    400,
                    "BadRequestException",
                    "The domain name you provided already exists."));
  }

  private Optional<Answer> resource(Call call) {
    int parentAt = call.path().lastIndexOf('/');
    String parent = call.path().substring(parentAt + 1);
    String part = call.json().path("pathPart").asText();
    JsonNode all =
        backend
            .find(call, call.path().substring(0, parentAt))
            .map(resources -> resources.path("item"))
            .orElse(call.json());
    for (JsonNode other : all) {
      if (other.path("parentId").asText().equals(parent)
          && other.path("pathPart").asText().equals(part)) {
        return Optional.of(
            conflict(call, "Another resource with the same parent already has this name: " + part));
      }
    }
    return Optional.empty();
  }

  private static Answer conflict(Call call, String message) {
    return AwsError.of(call, 409, "ConflictException", message);
  }
}
