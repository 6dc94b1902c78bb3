package poc.local.gateway;

import java.util.Optional;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;

/**
 * Which stage and which resource a path names. Resources are matched literally; a slash at the end
 * does not count, as on API Gateway.
 *
 * @param stage the path's first part
 * @param resource what follows, such as {@code /admit}; {@code /} if nothing does
 */
record Route(String stage, String resource) {

  /** Splits a path, not decoded; empty if it names no stage. */
  static Optional<Route> of(String path) {
    if (!path.startsWith("/") || path.length() < 2) {
      return Optional.empty();
    }
    int end = path.indexOf('/', 1);
    String stage = end < 0 ? path.substring(1) : path.substring(1, end);
    String rest = end < 0 ? "" : path.substring(end);
    while (rest.endsWith("/")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    return stage.isEmpty()
        ? Optional.empty()
        : Optional.of(new Route(stage, rest.isEmpty() ? "/" : rest));
  }

  /** The resource's method, or else its {@code ANY} method. */
  Optional<Method> method(RestApiDefinition live, String httpMethod) {
    return live.method(resource, httpMethod).or(() -> live.method(resource, "ANY"));
  }
}
