package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A function, each version and each alias has a policy of its own.
 *
 * <p>moto has one for all: what AddPermission gives an alias, GetPolicy shows for every qualifier
 * and for the function; RemovePermission overlooks the qualifier; a statement's id may come twice.
 * So moto never sees these calls, and its own policies stay empty.
 */
final class FunctionPolicies implements Rule {

  private final Map<FunctionPath, Map<String, JsonNode>> policies = new ConcurrentHashMap<>();
  private final Backend backend;
  private final Revisions revisions;

  FunctionPolicies(Backend backend, Revisions revisions) {
    this.backend = backend;
    this.revisions = revisions;
  }

  @Override
  public Optional<Answer> before(Call call) {
    boolean policy =
        call.service().equals("lambda")
            && call.operation().matches("AddPermission|GetPolicy|RemovePermission");
    return policy ? FunctionPath.of(call).map(path -> answer(call, path)) : Optional.empty();
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (call.is("lambda", "DeleteFunction") || call.is("lambda", "DeleteAlias")) {
      FunctionPath.of(call).ifPresent(this::forget);
    }
    return answer;
  }

  private void forget(FunctionPath gone) {
    policies
        .keySet()
        .removeIf(
            path ->
                path.equals(gone)
                    || (gone.qualifier().isEmpty() && path.function().equals(gone.function())));
  }

  private synchronized Answer answer(Call call, FunctionPath path) {
    if (!exists(call, path)) {
      String arn = FunctionPath.arn(path.function());
      return notFound(call, "Function not found: " + arn + suffix(path));
    }
    Map<String, JsonNode> statements =
        policies.computeIfAbsent(path, unknown -> new LinkedHashMap<>());
    return switch (call.operation()) {
      case "AddPermission" -> add(call, path, statements);
      case "RemovePermission" -> remove(call, path, statements);
      default -> policy(call, path, statements);
    };
  }

  private boolean exists(Call call, FunctionPath path) {
    String query = path.qualifier().isEmpty() ? "" : "?Qualifier=" + path.qualifier();
    String function = "/2015-03-31/functions/" + path.function() + "/configuration" + query;
    return backend.find(call, function).isPresent();
  }

  private Answer add(Call call, FunctionPath path, Map<String, JsonNode> statements) {
    JsonNode request = call.json();
    String id = request.path("StatementId").asText();
    if (statements.containsKey(id)) {
      return AwsError.of(
          call,
          409,
          "ResourceConflictException",
          "The statement id ("
              + id
              + ") provided already exists. Please provide a new statement id, or remove the existing statement.");
    }
    JsonNode statement = statement(request, path);
    statements.put(id, statement);
    revisions.change(path);
    return Answer.json(201, object().put("Statement", statement.toString()));
  }

  private Answer remove(Call call, FunctionPath path, Map<String, JsonNode> statements) {
    String id = call.path().substring(call.path().lastIndexOf('/') + 1);
    if (statements.remove(id) == null) {
      return notFound(call, "Statement " + id + " is not found in resource policy.");
    }
    revisions.change(path);
    return Answer.empty(204);
  }

  private Answer policy(Call call, FunctionPath path, Map<String, JsonNode> statements) {
    if (statements.isEmpty()) {
      return notFound(call, "The resource you requested does not exist.");
    }
    ObjectNode policy = object().put("Version", "2012-10-17").put("Id", "default");
    policy.putArray("Statement").addAll(statements.values());
    return Answer.json(
        200, object().put("Policy", policy.toString()).put("RevisionId", revisions.of(path)));
  }

  private static JsonNode statement(JsonNode request, FunctionPath path) {
    String principal = request.path("Principal").asText();
    ObjectNode statement =
        object().put("Sid", request.path("StatementId").asText()).put("Effect", "Allow");
    if (principal.endsWith(".amazonaws.com")) {
      statement.putObject("Principal").put("Service", principal);
    } else if (principal.equals("*")) {
      statement.put("Principal", "*");
    } else {
      statement.putObject("Principal").put("AWS", principal);
    }
    statement.put("Action", request.path("Action").asText());
    statement.put("Resource", FunctionPath.arn(path.function()) + suffix(path));
    ObjectNode condition = object();
    if (request.has("SourceAccount")) {
      condition
          .putObject("StringEquals")
          .put("AWS:SourceAccount", request.get("SourceAccount").asText());
    }
    if (request.has("SourceArn")) {
      condition.putObject("ArnLike").put("AWS:SourceArn", request.get("SourceArn").asText());
    }
    return condition.isEmpty() ? statement : statement.set("Condition", condition);
  }

  private static String suffix(FunctionPath path) {
    return path.qualifier().isEmpty() ? "" : ":" + path.qualifier();
  }

  private static Answer notFound(Call call, String message) {
    return AwsError.of(call, 404, "ResourceNotFoundException", message);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
