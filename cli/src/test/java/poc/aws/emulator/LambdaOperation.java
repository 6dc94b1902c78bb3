package poc.aws.emulator;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lambda's operations, by method and path. */
final class LambdaOperation {

  private static final Pattern VERSION = Pattern.compile("^/\\d{4}-\\d{2}-\\d{2}/");
  private static final Pattern FUNCTION =
      Pattern.compile("functions(?:/[^/]+(?:/([a-z-]+)(?:/([^/]+))?)?)?/?");

  private static final Map<String, String> OF_ONE_FUNCTION =
      Map.ofEntries(
          Map.entry("GET configuration", "GetFunctionConfiguration"),
          Map.entry("PUT configuration", "UpdateFunctionConfiguration"),
          Map.entry("PUT code", "UpdateFunctionCode"),
          Map.entry("POST versions", "PublishVersion"),
          Map.entry("GET versions", "ListVersionsByFunction"),
          Map.entry("POST aliases", "CreateAlias"),
          Map.entry("GET aliases", "ListAliases"),
          Map.entry("GET aliases/", "GetAlias"),
          Map.entry("PUT aliases/", "UpdateAlias"),
          Map.entry("DELETE aliases/", "DeleteAlias"),
          Map.entry("POST policy", "AddPermission"),
          Map.entry("GET policy", "GetPolicy"),
          Map.entry("DELETE policy/", "RemovePermission"),
          Map.entry("POST invocations", "Invoke"),
          Map.entry("PUT concurrency", "PutFunctionConcurrency"),
          Map.entry("GET concurrency", "GetFunctionConcurrency"),
          Map.entry("DELETE concurrency", "DeleteFunctionConcurrency"),
          Map.entry("PUT event-invoke-config", "PutFunctionEventInvokeConfig"),
          Map.entry("GET event-invoke-config", "GetFunctionEventInvokeConfig"),
          Map.entry("DELETE event-invoke-config", "DeleteFunctionEventInvokeConfig"));

  private LambdaOperation() {}

  static String name(String method, String path) {
    String rest = VERSION.matcher(path).replaceFirst("");
    Matcher function = FUNCTION.matcher(rest);
    if (!function.matches()) {
      return rest.startsWith("tags/") ? tags(method) : method + " " + rest;
    }
    if (function.group(1) != null) {
      String kind = method + " " + function.group(1) + (function.group(2) == null ? "" : "/");
      return OF_ONE_FUNCTION.getOrDefault(kind, kind);
    }
    boolean all = rest.matches("functions/?");
    return switch (method) {
      case "POST" -> "CreateFunction";
      case "DELETE" -> "DeleteFunction";
      default -> all ? "ListFunctions" : "GetFunction";
    };
  }

  private static String tags(String method) {
    return switch (method) {
      case "GET" -> "ListTags";
      case "POST" -> "TagResource";
      default -> "UntagResource";
    };
  }
}
