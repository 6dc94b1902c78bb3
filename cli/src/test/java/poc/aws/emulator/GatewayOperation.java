package poc.aws.emulator;

import java.util.Map;

/** API Gateway's operations: a verb for the method, a noun for the path. */
final class GatewayOperation {

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("restapis", "RestApi"),
          Map.entry("resources", "Resource"),
          Map.entry("methods", "Method"),
          Map.entry("integration", "Integration"),
          Map.entry("deployments", "Deployment"),
          Map.entry("stages", "Stage"),
          Map.entry("authorizers", "Authorizer"),
          Map.entry("models", "Model"),
          Map.entry("requestvalidators", "RequestValidator"),
          Map.entry("gatewayresponses", "GatewayResponse"),
          Map.entry("apikeys", "ApiKey"),
          Map.entry("usageplans", "UsagePlan"),
          Map.entry("keys", "UsagePlanKey"),
          Map.entry("domainnames", "DomainName"),
          Map.entry("basepathmappings", "BasePathMapping"),
          Map.entry("vpclinks", "VpcLink"),
          Map.entry("exports", "Export"),
          Map.entry("account", "Account"));

  private static final Map<String, String> VERBS =
      Map.of("GET", "Get", "PUT", "Put", "POST", "Create", "PATCH", "Update", "DELETE", "Delete");

  private GatewayOperation() {}

  static String name(String method, String path) {
    String[] segments = path.substring(1).split("/", -1);
    if (segments[0].equals("tags")) {
      return switch (method) {
        case "GET" -> "GetTags";
        case "PUT" -> "TagResource";
        default -> "UntagResource";
      };
    }
    String noun = "";
    boolean item = false;
    for (int i = 0; i < segments.length; i += item ? 2 : 1) {
      noun = noun(segments, i);
      item = i + 1 < segments.length && !noun.equals("Integration");
    }
    boolean all = method.equals("GET") && !item && !noun.matches("Account|Integration");
    return VERBS.getOrDefault(method, method) + noun + (all ? "s" : "");
  }

  private static String noun(String[] segments, int at) {
    if (!segments[at].equals("responses")) {
      return NOUNS.getOrDefault(segments[at], segments[at]);
    }
    return segments[at - 1].equals("integration") ? "IntegrationResponse" : "MethodResponse";
  }
}
