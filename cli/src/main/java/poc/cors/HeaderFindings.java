package poc.cors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import poc.plan.Change;

/** Where headers differ from what they should be, and which rule that breaks. */
final class HeaderFindings {

  private HeaderFindings() {}

  /**
   * One finding a header.
   *
   * @param where such as {@code GET /admit answers 400}
   * @param absent the rule that is broken where a header of every answer is missing
   * @param changes what makes {@code before} into {@code after}
   */
  static List<Finding> of(
      String where,
      Map<String, String> before,
      Map<String, String> after,
      Rule absent,
      List<Change> changes) {
    List<Finding> findings = new ArrayList<>();
    new TreeMap<>(after)
        .forEach(
            (name, value) -> {
              String now = before.get(name);
              if (!value.equals(now)) {
                String wanted = Headers.unquote(value);
                String what =
                    now == null
                        ? "%s without %s".formatted(where, name)
                        : "%s with %s %s, not %s"
                            .formatted(where, name, Headers.unquote(now), wanted);
                findings.add(
                    Finding.mendable(rule(name, now == null ? "" : now, absent), what, changes));
              }
            });
    return findings;
  }

  private static Rule rule(String name, String now, Rule absent) {
    if (name.equalsIgnoreCase(CorsPolicy.ALLOW_METHODS)
        || name.equalsIgnoreCase(CorsPolicy.ALLOW_HEADERS)) {
      return Rule.PREFLIGHT;
    }
    if (now.isEmpty() || name.equalsIgnoreCase(CorsPolicy.EXPOSE_HEADERS)) {
      return absent;
    }
    boolean star = Headers.unquote(now).equals(CorsPolicy.ANY);
    return star && name.equalsIgnoreCase(CorsPolicy.ALLOW_ORIGIN)
        ? Rule.EXACT_ORIGIN
        : Rule.SAME_ORIGINS;
  }
}
