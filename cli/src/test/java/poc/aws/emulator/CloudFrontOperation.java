package poc.aws.emulator;

import java.util.Map;

/** CloudFront's operations, by method, path and query. */
final class CloudFrontOperation {

  private static final Map<String, String> KINDS =
      Map.of(
          "distribution", "Distribution",
          "origin-access-control", "OriginAccessControl",
          "function", "Function",
          "response-headers-policy", "ResponseHeadersPolicy");

  private static final Map<String, String> LISTS =
      Map.of(
          "distribution", "ListDistributions",
          "origin-access-control", "ListOriginAccessControls",
          "function", "ListFunctions",
          "response-headers-policy", "ListResponseHeadersPolicies");

  private CloudFrontOperation() {}

  static String name(String method, String path, Map<String, String> query) {
    String[] parts = path.substring(1).split("/", -1);
    String kind = parts.length > 1 ? parts[1] : "";
    return switch (kind) {
      case "tagging" -> method.equals("GET") ? "ListTagsForResource" : "TagResource";
      case "origin-access-identity" -> verb(method) + "CloudFrontOriginAccessIdentity";
      default -> of(method, kind, parts, query);
    };
  }

  private static String of(String method, String kind, String[] parts, Map<String, String> query) {
    String name = KINDS.getOrDefault(kind, "");
    if (name.isEmpty()) {
      return "";
    }
    if (parts.length == 2) {
      String tags = query.containsKey("WithTags") ? "WithTags" : "";
      return method.equals("GET") ? LISTS.getOrDefault(kind, "") : "Create" + name + tags;
    }
    String below = parts.length > 3 ? parts[3] : "";
    return switch (below) {
      case "invalidation" ->
          method.equals("POST")
              ? "CreateInvalidation"
              : parts.length > 4 ? "GetInvalidation" : "ListInvalidations";
      case "publish" -> "PublishFunction";
      case "describe" -> "DescribeFunction";
      case "config" -> method.equals("GET") ? "Get" + name + "Config" : "Update" + name;
      default -> verb(method) + name;
    };
  }

  private static String verb(String method) {
    return switch (method) {
      case "GET" -> "Get";
      case "DELETE" -> "Delete";
      case "PUT" -> "Update";
      default -> "Create";
    };
  }
}
