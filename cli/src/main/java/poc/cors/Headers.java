package poc.cors;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Response headers with more said in them; what else they say stays. */
final class Headers {

  /** Headers that list names; what someone else has listed stays. */
  private static final Set<String> LISTS =
      Set.of(CorsPolicy.VARY, CorsPolicy.EXPOSE_HEADERS, CorsPolicy.ALLOW_HEADERS);

  private Headers() {}

  /**
   * Adds fixed values.
   *
   * @param now header to value
   * @param known further spellings of header names that are to be kept
   * @param quoted whether fixed values stand in single quotes, and others are mapping expressions
   */
  static Map<String, String> with(
      Map<String, String> now,
      Map<String, String> wanted,
      Collection<String> known,
      boolean quoted) {
    Map<String, String> after = new TreeMap<>(now);
    wanted.forEach(
        (name, value) -> {
          String spelled =
              spelling(name, now.keySet()).or(() -> spelling(name, known)).orElse(name);
          String before = now.get(spelled);
          if (before == null) {
            after.put(spelled, quoted ? quote(value) : value);
          } else if (!quoted) {
            after.put(spelled, combined(name, before, value));
          } else if (isFixed(before)) {
            after.put(spelled, quote(combined(name, unquote(before), value)));
          } else if (name.equals(CorsPolicy.ALLOW_ORIGIN)) {
            after.put(spelled, quote(value));
          }
        });
    return after;
  }

  /** The value under a name, however it is spelled. */
  static Optional<String> get(Map<String, String> headers, String name) {
    return spelling(name, headers.keySet()).map(headers::get);
  }

  /** The fixed value, or the expression, without its quotes. */
  static String unquote(String value) {
    return isFixed(value) ? value.substring(1, value.length() - 1) : value;
  }

  private static String quote(String value) {
    return "'" + value + "'";
  }

  private static boolean isFixed(String value) {
    return value.length() >= 2 && value.startsWith("'") && value.endsWith("'");
  }

  private static Optional<String> spelling(String name, Collection<String> names) {
    return names.stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private static String combined(String name, String before, String wanted) {
    if (name.equals(CorsPolicy.ALLOW_METHODS)) {
      return sameTokens(before, wanted) ? before : wanted;
    }
    if (!LISTS.contains(name)) {
      return wanted;
    }
    Set<String> listed = lower(before);
    if (listed.contains(CorsPolicy.ANY)) {
      return before;
    }
    List<String> missing =
        tokens(wanted).stream().filter(t -> !listed.contains(t.toLowerCase(Locale.ROOT))).toList();
    if (missing.isEmpty()) {
      return before;
    }
    Set<String> all = new LinkedHashSet<>(tokens(before));
    all.addAll(missing);
    return String.join(",", all);
  }

  private static boolean sameTokens(String one, String other) {
    return lower(one).equals(lower(other));
  }

  private static Set<String> lower(String list) {
    return tokens(list).stream()
        .map(token -> token.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> tokens(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }
}
