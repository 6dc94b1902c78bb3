package poc.local;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import poc.cloud.CloudException;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.Stage;

/** What API Gateway refuses in REST APIs, after its API reference and its quotas. */
final class RestApiRules {

  private static final Pattern PATH = Pattern.compile("/|(/([\\w.:~-]+|\\{[\\w.-]+\\+?}))+");
  private static final Pattern STAGE = Pattern.compile("[a-zA-Z0-9_-]{1,128}");
  private static final Set<String> HTTP_METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ANY");
  private static final Set<String> RESPONSE_TYPES =
      Set.of(
          "ACCESS_DENIED",
          "API_CONFIGURATION_ERROR",
          "AUTHORIZER_CONFIGURATION_ERROR",
          "AUTHORIZER_FAILURE",
          "BAD_REQUEST_BODY",
          "BAD_REQUEST_PARAMETERS",
          "DEFAULT_4XX",
          "DEFAULT_5XX",
          "EXPIRED_TOKEN",
          "INTEGRATION_FAILURE",
          "INTEGRATION_TIMEOUT",
          "INVALID_API_KEY",
          "INVALID_SIGNATURE",
          "MISSING_AUTHENTICATION_TOKEN",
          "QUOTA_EXCEEDED",
          "REQUEST_TOO_LARGE",
          "RESOURCE_NOT_FOUND",
          "THROTTLED",
          "UNAUTHORIZED",
          "UNSUPPORTED_MEDIA_TYPE",
          "WAF_FILTERED");

  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(50);
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(29);

  private RestApiRules() {}

  static void checkName(String name) {
    check(!name.isBlank(), "A REST API needs a name, not '%s'", name);
  }

  static void check(Method method) {
    check(
        PATH.matcher(method.path()).matches(),
        "A resource's path is / or names and {parameters} after slashes, unlike '%s'",
        method.path());
    check(
        HTTP_METHODS.contains(method.httpMethod()),
        "API Gateway has no method '%s'",
        method.httpMethod());
    if (method.integration() instanceof Integration.LambdaProxy lambda) {
      check(
          lambda.timeout().compareTo(SHORTEST_TIMEOUT) >= 0
              && lambda.timeout().compareTo(LONGEST_TIMEOUT) <= 0,
          "An integration's timeout is 50 ms to 29 s, not %s",
          lambda.timeout());
    }
  }

  static void check(GatewayResponse response) {
    check(
        RESPONSE_TYPES.contains(response.type()),
        "API Gateway has no response type '%s'",
        response.type());
  }

  static void check(Stage stage) {
    check(
        STAGE.matcher(stage.name()).matches(),
        "A stage's name has 1 to 128 letters, digits, hyphens and underscores, unlike '%s'",
        stage.name());
  }

  private static void check(boolean fine, String message, Object value) {
    if (!fine) {
      throw new CloudException(String.format(message, value));
    }
  }
}
