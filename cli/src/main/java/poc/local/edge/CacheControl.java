package poc.local.edge;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a {@code Cache-Control} header of an answer says (RFC 9111, section 5.2.2).
 *
 * @param directives by name in lower case, with their values, or an empty text where there is none
 */
record CacheControl(Map<String, String> directives) {

  static CacheControl parse(String header) {
    Map<String, String> directives = new TreeMap<>();
    for (String part : header.split(",", -1)) {
      String[] pair = part.strip().split("=", 2);
      if (!pair[0].isEmpty()) {
        directives.putIfAbsent(
            pair[0].strip().toLowerCase(Locale.ROOT),
            pair.length == 1 ? "" : pair[1].strip().replace("\"", ""));
      }
    }
    return new CacheControl(directives);
  }

  /** Whether it may be kept, but must be asked for each time. */
  boolean noCache() {
    return directives.containsKey("no-cache");
  }

  /** Whether a shared cache must not keep it. */
  boolean noStore() {
    return directives.containsKey("no-store") || directives.containsKey("private");
  }

  /** For how many seconds a shared cache may use it unasked. */
  OptionalLong sharedMaxAge() {
    OptionalLong shared = seconds("s-maxage");
    return shared.isPresent() ? shared : seconds("max-age");
  }

  private OptionalLong seconds(String directive) {
    String value = directives.getOrDefault(directive, "");
    return value.matches("\\d{1,10}")
        ? OptionalLong.of(Long.parseLong(value))
        : OptionalLong.empty();
  }
}
