package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The patch operations of one call to API Gateway: add, replace or remove a property, or an entry
 * of a map.
 */
record Patch(JsonNode operations) {

  private static final Map<String, Set<String>> PATCHABLE =
      Map.of(
          "UpdateMethod",
          Set.of(
              "authorizationType",
              "authorizerId",
              "apiKeyRequired",
              "operationName",
              "requestParameters",
              "requestModels",
              "requestValidatorId"),
          "UpdateMethodResponse",
          Set.of("responseParameters", "responseModels"),
          "UpdateIntegration",
          Set.of(
              "uri",
              "httpMethod",
              "credentials",
              "requestParameters",
              "requestTemplates",
              "passthroughBehavior",
              "cacheNamespace",
              "contentHandling",
              "connectionType",
              "timeoutInMillis"),
          "UpdateIntegrationResponse",
          Set.of("selectionPattern", "responseParameters", "responseTemplates", "contentHandling"),
          "UpdateGatewayResponse",
          Set.of("statusCode", "responseParameters", "responseTemplates"),
          "UpdateDomainName",
          Set.of("certificateArn", "certificateName", "regionalCertificateArn", "securityPolicy"));

  static Patch of(Call call) {
    return new Patch(call.json().path("patchOperations"));
  }

  static boolean knows(Call call) {
    return call.service().equals("apigateway") && PATCHABLE.containsKey(call.operation());
  }

  /** Changes a resource, up to the first operation that AWS would not take. */
  Optional<Answer> applyTo(ObjectNode resource, Call call) {
    Set<String> patchable = PATCHABLE.getOrDefault(call.operation(), Set.of());
    for (JsonNode operation : operations) {
      String[] path = operation.path("path").asText().split("/", -1);
      if (path.length < 2 || path.length > 3 || !patchable.contains(path[1])) {
        return Optional.of(
            AwsError.of(
                call,
                400,
                "BadRequestException",
                "Invalid patch path " + operation.path("path").asText()));
      }
      boolean whole = path.length == 2;
      ObjectNode holder = whole ? resource : map(resource, path[1]);
      apply(operation, holder, whole ? path[1] : unescaped(path[2]), call);
    }
    return Optional.empty();
  }

  /** Without properties that are null, which moto gives and does not take. */
  static ObjectNode withoutNulls(ObjectNode resource) {
    ObjectNode copy = resource.deepCopy();
    Iterator<JsonNode> values = copy.elements();
    while (values.hasNext()) {
      if (values.next().isNull()) {
        values.remove();
      }
    }
    return copy;
  }

  private static ObjectNode map(ObjectNode resource, String name) {
    return resource.path(name).isObject()
        ? (ObjectNode) resource.get(name)
        : resource.putObject(name);
  }

  private static void apply(JsonNode operation, ObjectNode holder, String name, Call call) {
    String value = operation.path("value").asText();
    if (operation.path("op").asText().equals("remove")) {
      holder.remove(name);
    } else if (name.equals("apiKeyRequired") || declares(name, call)) {
      holder.put(name, Boolean.parseBoolean(value));
    } else if (name.equals("timeoutInMillis")) {
      holder.put(name, Integer.parseInt(value));
    } else {
      holder.put(name, value);
    }
  }

  /** A method declares parameters as required or not; an integration maps them. */
  private static boolean declares(String name, Call call) {
    return name.startsWith("method.") && call.operation().startsWith("UpdateMethod");
  }

  private static String unescaped(String name) {
    return name.replace("~1", "/").replace("~0", "~");
  }
}
