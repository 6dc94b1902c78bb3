package poc.deploy;

import java.util.List;
import java.util.Map;

/**
 * The headers that let one page's origin call the API, on every answer that the gateway gives by
 * itself.
 */
final class Cors {

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  private Cors() {}

  /** For the answer to a preflight. Browsers keep it for ten minutes. */
  static Map<String, String> preflight(String origin, List<String> methods) {
    return Map.of(
        ALLOW_ORIGIN,
        origin,
        "Access-Control-Allow-Methods",
        String.join(",", methods),
        "Access-Control-Allow-Headers",
        "Content-Type,X-Api-Key",
        "Access-Control-Max-Age",
        "600");
  }

  /** For errors, so that the page can read what went wrong. */
  static Map<String, String> error(String origin) {
    return Map.of(
        ALLOW_ORIGIN, origin, "Access-Control-Expose-Headers", "x-amzn-RequestId,x-amzn-ErrorType");
  }
}
