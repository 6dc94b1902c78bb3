package poc.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import poc.cloud.CloudException;
import poc.cloud.CloudJson;

/** The statement of a bucket's policy by which everyone may read the objects in it. */
final class PublicRead {

  private static final String SID = "PocPublicRead";

  private PublicRead() {}

  /**
   * The policy with the statement in it; others stay.
   *
   * @param objects the ARN of all objects of the bucket
   */
  static String addTo(Optional<String> policy, String objects) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
    policy.map(PublicRead::parse).ifPresent(document::setAll);
    ArrayNode statements = JsonNodeFactory.instance.arrayNode();
    JsonNode before = document.path("Statement");
    for (JsonNode statement : before.isObject() ? statements.arrayNode().add(before) : before) {
      if (!statement.path("Sid").asText("").equals(SID)) {
        statements.add(statement);
      }
    }
    statements.add(statement(objects));
    document.set("Statement", statements);
    return document.toString();
  }

  static boolean isIn(String policy, String objects) {
    JsonNode statements = parse(policy).path("Statement");
    JsonNode wanted = statement(objects);
    for (JsonNode statement : statements) {
      if (statement.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static ObjectNode statement(String objects) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Sid", SID)
        .put("Effect", "Allow")
        .put("Principal", "*")
        .put("Action", "s3:GetObject")
        .put("Resource", objects);
  }

  private static ObjectNode parse(String policy) {
    try {
      if (CloudJson.MAPPER.readTree(policy) instanceof ObjectNode document) {
        return document;
      }
      throw new CloudException("could not read a bucket's policy: " + policy);
    } catch (JsonProcessingException e) {
      throw new CloudException("could not read a bucket's policy: " + policy, e);
    }
  }
}
