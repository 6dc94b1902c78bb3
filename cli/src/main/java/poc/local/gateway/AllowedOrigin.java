package poc.local.gateway;

import java.util.Map;
import java.util.Optional;
import poc.cloud.Integration.Mock;

/** What a mock that knows several origins says to one of them. */
final class AllowedOrigin {

  private AllowedOrigin() {}

  static Map<String, String> headers(Mock mock, Optional<String> origin) {
    return origin
        .filter(mock.origins()::contains)
        .map(asking -> Map.of("Access-Control-Allow-Origin", asking))
        .orElseGet(Map::of);
  }
}
