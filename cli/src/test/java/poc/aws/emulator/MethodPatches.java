package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Patches a method, its integration and the responses of both, where moto answers 500. What moto
 * has is read, patched and put back; a PUT loses what hangs on its resource, which is put back too.
 */
final class MethodPatches implements Rule {

  private final Backend backend;

  MethodPatches(Backend backend) {
    this.backend = backend;
  }

  @Override
  public Optional<Answer> before(Call call) {
    return call.method().equals("PATCH") && Patch.knows(call)
        ? MethodPath.of(call).map(path -> patched(call, path))
        : Optional.empty();
  }

  private Answer patched(Call call, MethodPath path) {
    JsonNode method = backend.find(call, path.method()).orElse(call.json());
    JsonNode target = target(call, path, method);
    if (!target.isObject() || !method.has("httpMethod")) {
      return AwsError.of(call, 404, "NotFoundException", "Invalid identifier specified");
    }
    ObjectNode resource = (ObjectNode) target;
    Optional<Answer> refusal = Patch.of(call).applyTo(resource, call);
    if (refusal.isEmpty() && call.operation().equals("UpdateIntegrationResponse")) {
      refusal = IntegrationResponses.refusal(call, method, path.status(), resource);
    }
    return refusal.orElseGet(
        () -> {
          putBack(call, path, method, resource);
          return Answer.json(200, Patch.withoutNulls(resource));
        });
  }

  private static JsonNode target(Call call, MethodPath path, JsonNode method) {
    JsonNode integration = method.path("methodIntegration");
    return switch (call.operation()) {
      case "UpdateMethod" -> method;
      case "UpdateMethodResponse" -> method.path("methodResponses").path(path.status());
      case "UpdateIntegration" -> integration;
      default -> integration.path("integrationResponses").path(path.status());
    };
  }

  private void putBack(Call call, MethodPath path, JsonNode method, ObjectNode resource) {
    JsonNode integration = method.path("methodIntegration");
    switch (call.operation()) {
      case "UpdateMethod" -> {
        put(call, path.method(), method);
        method
            .path("methodResponses")
            .properties()
            .forEach(response -> put(call, path.response(response.getKey()), response.getValue()));
        putIntegration(call, path, integration);
      }
      case "UpdateIntegration" -> putIntegration(call, path, integration);
      default -> put(call, call.path(), resource);
    }
  }

  private void putIntegration(Call call, MethodPath path, JsonNode integration) {
    if (!integration.isObject()) {
      return;
    }
    put(call, path.integration(), integration);
    integration
        .path("integrationResponses")
        .properties()
        .forEach(
            response ->
                put(call, path.integrationResponse(response.getKey()), response.getValue()));
  }

  private void put(Call call, String path, JsonNode resource) {
    String body = Patch.withoutNulls((ObjectNode) resource).toString();
    Answer answer = backend.send(call, "PUT", path, body);
    if (!answer.ok()) {
      throw new IllegalStateException("PUT " + path + " " + body + ": " + answer.body());
    }
  }
}
