package poc.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import poc.cloud.PolicyDocument.Statement;

/** Policies in IAM's JSON. */
public final class PolicyJson {

  private static final String VERSION = "2012-10-17";
  private static final Set<String> KNOWN =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  private PolicyJson() {}

  /** The policy, indented, for people as well as for IAM. */
  public static String write(PolicyDocument policy) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("Version", VERSION);
    ArrayNode statements = document.putArray("Statement");
    policy.statements().forEach(statement -> statements.add(json(statement)));
    return document.toPrettyString();
  }

  /**
   * Reads a policy; single texts may stand where lists do.
   *
   * @return empty if the text is no policy, or says more than {@link PolicyDocument} can, such as
   *     {@code Deny} or {@code NotAction}
   */
  public static Optional<PolicyDocument> read(String json) {
    try {
      List<Statement> statements = new ArrayList<>();
      for (JsonNode node : listOf(CloudJson.MAPPER.readTree(json).path("Statement"))) {
        Optional<Statement> statement = statement(node);
        if (statement.isEmpty()) {
          return Optional.empty();
        }
        statements.add(statement.get());
      }
      return Optional.of(new PolicyDocument(statements));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static ObjectNode json(Statement statement) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (!statement.sid().isEmpty()) {
      node.put("Sid", statement.sid());
    }
    node.put("Effect", "Allow");
    ArrayNode actions = node.putArray("Action");
    statement.actions().forEach(actions::add);
    ArrayNode resources = node.putArray("Resource");
    statement.resources().forEach(resources::add);
    if (!statement.conditions().isEmpty()) {
      node.set("Condition", CloudJson.MAPPER.valueToTree(statement.conditions()));
    }
    return node;
  }

  private static Optional<Statement> statement(JsonNode node) {
    boolean known = node.properties().stream().map(Map.Entry::getKey).allMatch(KNOWN::contains);
    if (!known || !node.path("Effect").asText("").equals("Allow")) {
      return Optional.empty();
    }
    return conditions(node.path("Condition"))
        .map(
            conditions ->
                new Statement(
                    node.path("Sid").asText(""),
                    texts(node.path("Action")),
                    texts(node.path("Resource")),
                    conditions));
  }

  private static Optional<Map<String, Map<String, String>>> conditions(JsonNode node) {
    Map<String, Map<String, String>> conditions = new TreeMap<>();
    for (Map.Entry<String, JsonNode> operator : node.properties()) {
      Map<String, String> values = new TreeMap<>();
      for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
        List<String> texts = texts(key.getValue());
        if (texts.size() != 1) {
          return Optional.empty();
        }
        values.put(key.getKey(), texts.get(0));
      }
      conditions.put(operator.getKey(), Map.copyOf(values));
    }
    return Optional.of(conditions);
  }

  private static List<String> texts(JsonNode node) {
    return listOf(node).stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> listOf(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    List<JsonNode> nodes = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(nodes::add);
    } else {
      nodes.add(node);
    }
    return nodes;
  }
}
