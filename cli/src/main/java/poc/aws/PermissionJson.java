package poc.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import poc.cloud.CloudException;
import poc.cloud.CloudJson;
import poc.cloud.Permission;

/** A function's policy, as Lambda writes it. */
final class PermissionJson {

  private PermissionJson() {}

  /** The statements that are about an alias. */
  static List<Permission> read(String policy, String alias) {
    try {
      List<Permission> permissions = new ArrayList<>();
      for (JsonNode statement : CloudJson.MAPPER.readTree(policy).path("Statement")) {
        if (statement.path("Resource").asText("").endsWith(":" + alias)) {
          permissions.add(permission(statement));
        }
      }
      return permissions;
    } catch (JsonProcessingException e) {
      throw new CloudException("could not read a function's policy: " + policy, e);
    }
  }

  private static Permission permission(JsonNode statement) {
    JsonNode principal = statement.path("Principal");
    JsonNode who = principal.isTextual() ? principal : principal.path("Service");
    return new Permission(
        statement.path("Sid").asText(""),
        who.isTextual() ? who.asText() : principal.toString(),
        statement.path("Condition").path("ArnLike").path("AWS:SourceArn").asText(""));
  }
}
