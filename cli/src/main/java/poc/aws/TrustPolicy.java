package poc.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.Optional;
import poc.cloud.CloudJson;

/** Who may assume a role. */
final class TrustPolicy {

  private static final String ASSUME = "sts:AssumeRole";

  private TrustPolicy() {}

  /** That one service may, and nobody else. */
  static String of(String service) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
    ObjectNode statement = document.putArray("Statement").addObject();
    statement.put("Effect", "Allow");
    statement.putObject("Principal").put("Service", service);
    statement.put("Action", ASSUME);
    return document.toString();
  }

  /** The one service that may; empty if the policy says anything else. */
  static Optional<String> service(String encoded) {
    try {
      JsonNode statements = CloudJson.MAPPER.readTree(decoded(encoded)).path("Statement");
      JsonNode statement = only(statements);
      JsonNode principal = statement.path("Principal");
      String service = only(principal.path("Service")).asText("");
      boolean alone =
          statement.path("Effect").asText("").equals("Allow")
              && only(statement.path("Action")).asText("").equals(ASSUME)
              && statement.path("Condition").isEmpty()
              && principal.size() == 1
              && !service.isEmpty();
      return alone ? Optional.of(service) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** IAM gives policies percent-encoded, with a plus sign for a plus sign. */
  static String decoded(String policy) {
    return URLDecoder.decode(policy.replace("+", "%2B"), UTF_8);
  }

  /** The one element of a list, or what stands where a list may. */
  private static JsonNode only(JsonNode node) {
    if (!node.isArray()) {
      return node;
    }
    return node.size() == 1 ? node.get(0) : JsonNodeFactory.instance.missingNode();
  }
}
