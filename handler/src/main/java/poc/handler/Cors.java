package poc.handler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which origins' pages may read the answers. */
final class Cors {
  private final List<String> origins;

  private Cors(List<String> origins) {
    this.origins = origins;
  }

  /**
   * The rule that a list of origins makes.
   *
   * @param origins exact origins, separated by commas; {@code *} stands for all; null or empty for
   *     none
   */
  static Cors of(@Nullable String origins) {
    List<String> list = new ArrayList<>(1);
    String rest = origins == null ? "" : origins;
    while (!rest.isEmpty()) {
      int comma = rest.indexOf(',');
      String origin = (comma < 0 ? rest : rest.substring(0, comma)).strip();
      if (!origin.isEmpty()) {
        list.add(origin);
      }
      rest = comma < 0 ? "" : rest.substring(comma + 1);
    }
    return new Cors(list);
  }

  /**
   * Adds what every answer says.
   *
   * <p>Without origins that is nothing. One origin, or {@code *}, is always named, so the answer
   * does not depend on who asks; of several, the one that asks is named, and caches are told.
   *
   * @param origin who asks; null if unknown
   */
  void answer(Map<String, String> headers, @Nullable String origin) {
    if (origins.contains("*")) {
      headers.put("Access-Control-Allow-Origin", "*");
    } else if (origins.size() == 1) {
      headers.put("Access-Control-Allow-Origin", origins.get(0));
    } else if (!origins.isEmpty()) {
      headers.put("Vary", "Origin");
      if (origin != null && origins.contains(origin)) {
        headers.put("Access-Control-Allow-Origin", origin);
      }
    }
  }

  /** What a preflight is answered. */
  Map<String, String> preflight(@Nullable String origin) {
    Map<String, String> headers = new LinkedHashMap<>();
    answer(headers, origin);
    if (headers.containsKey("Access-Control-Allow-Origin")) {
      headers.put("Access-Control-Allow-Methods", "GET,POST,OPTIONS");
      headers.put("Access-Control-Allow-Headers", "Content-Type,X-Api-Key");
      headers.put("Access-Control-Max-Age", "600");
    }
    return headers;
  }
}
