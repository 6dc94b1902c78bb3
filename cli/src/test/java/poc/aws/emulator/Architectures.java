package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** New code may be for another architecture; moto keeps the one of the first code for ever. */
final class Architectures implements Rule {

  private static final String FIELD = "Architectures";

  private final Map<FunctionPath, JsonNode> changed = new ConcurrentHashMap<>();

  @Override
  public Answer after(Call call, Answer answer) {
    FunctionPath path = call.service().equals("lambda") ? FunctionPath.of(call).orElse(null) : null;
    if (path == null || !answer.ok()) {
      return answer;
    }
    FunctionPath latest = path.qualified("");
    switch (call.operation()) {
      case "CreateFunction", "DeleteFunction" ->
          changed.keySet().removeIf(key -> key.function().equals(path.function()));
      case "UpdateFunctionCode" -> {
        if (call.json().has(FIELD)) {
          changed.put(latest, call.json().get(FIELD));
        }
      }
      case "PublishVersion" -> {
        if (changed.containsKey(latest)) {
          changed.put(path.qualified(answer.json().path("Version").asText()), changed.get(latest));
        }
      }
      default -> {}
    }
    return answer.body().isBlank() ? answer : told(path, answer);
  }

  private Answer told(FunctionPath path, Answer answer) {
    JsonNode body = answer.json();
    JsonNode function = body.has("Configuration") ? body.get("Configuration") : body;
    String version = function.path("Version").asText("");
    JsonNode architectures = changed.get(path.qualified(version.equals("$LATEST") ? "" : version));
    if (architectures == null || !function.has(FIELD)) {
      return answer;
    }
    ((ObjectNode) function).set(FIELD, architectures);
    return answer.withBody(body.toString());
  }
}
