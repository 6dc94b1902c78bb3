package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Revision ids of functions, versions and aliases: each write changes them, and so does the end of
 * an update. A write that names another than the latest is refused. moto has no revision ids of
 * functions, and never changes those of aliases.
 */
final class Revisions implements Rule {

  static final String STALE =
      "The RevisionId provided does not match the latest RevisionId for the Lambda function or alias. Call the GetFunction or the GetAlias API to retrieve the latest RevisionId for your resource.";

  private static final Set<String> WRITES =
      Set.of(
          "CreateFunction",
          "UpdateFunctionCode",
          "UpdateFunctionConfiguration",
          "CreateAlias",
          "UpdateAlias");
  private static final Set<String> GUARDED =
      Set.of(
          "UpdateFunctionCode",
          "UpdateFunctionConfiguration",
          "PublishVersion",
          "UpdateAlias",
          "AddPermission",
          "RemovePermission");
  private static final Set<String> READS =
      Set.of("GetFunction", "GetFunctionConfiguration", "GetAlias");

  private final Map<FunctionPath, String> latest = new ConcurrentHashMap<>();

  String of(FunctionPath path) {
    return latest.computeIfAbsent(path, unknown -> UUID.randomUUID().toString());
  }

  void change(FunctionPath path) {
    latest.put(path, UUID.randomUUID().toString());
  }

  @Override
  public Optional<Answer> before(Call call) {
    if (!call.service().equals("lambda") || !GUARDED.contains(call.operation())) {
      return Optional.empty();
    }
    String named =
        call.json().path("RevisionId").asText(call.query().getOrDefault("RevisionId", ""));
    return FunctionPath.of(call)
        .filter(path -> !named.isEmpty() && !named.equals(of(path)))
        .map(path -> AwsError.of(call, 412, "PreconditionFailedException", STALE));
  }

  @Override
  public Answer after(Call call, Answer answer) {
    FunctionPath path = call.service().equals("lambda") ? FunctionPath.of(call).orElse(null) : null;
    if (path == null) {
      return answer;
    }
    if (call.operation().equals("PublishVersion")) {
      change(path);
      return told(path.qualified(answer.json().path("Version").asText()), answer);
    }
    if (call.operation().equals("DeleteFunction") && path.qualifier().isEmpty()) {
      latest.keySet().removeIf(key -> key.function().equals(path.function()));
    }
    if (WRITES.contains(call.operation())) {
      change(path);
      return told(path, answer);
    }
    return READS.contains(call.operation()) ? told(path, answer) : answer;
  }

  private Answer told(FunctionPath path, Answer answer) {
    JsonNode body = answer.json();
    JsonNode resource = body.has("Configuration") ? body.get("Configuration") : body;
    ((ObjectNode) resource).put("RevisionId", of(path));
    return answer.withBody(body.toString());
  }
}
