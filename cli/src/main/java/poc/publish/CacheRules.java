package poc.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long a file may be kept by whoever asked for it: the first glob that its key matches says.
 *
 * <p>In a glob, {@code *} stands for any characters but slashes, {@code **} for any at all, {@code
 * ?} for one character but a slash.
 */
public final class CacheRules {

  public static final String IMMUTABLE = "public, max-age=31536000, immutable";

  /** May be kept, but must be asked for again before it is shown: never stale. */
  public static final String NO_CACHE = "no-cache";

  /** Vite names everything in this folder after its content, so it never changes. */
  public static final CacheRules VITE = of(Map.of("assets/**", IMMUTABLE));

  private final Map<Pattern, String> rules = new LinkedHashMap<>();

  private CacheRules() {}

  /**
   * Rules in their order.
   *
   * @param rules from globs to values of {@code Cache-Control}
   */
  public static CacheRules of(Map<String, String> rules) {
    CacheRules made = new CacheRules();
    rules.forEach((glob, value) -> made.rules.put(pattern(glob), value));
    return made;
  }

  /** These, and others for what none of these is about. */
  public CacheRules orElse(CacheRules others) {
    CacheRules both = new CacheRules();
    both.rules.putAll(rules);
    both.rules.putAll(others.rules);
    return both;
  }

  /** The value of {@code Cache-Control}; {@link #NO_CACHE} where no rule says otherwise. */
  public String cacheControl(String key) {
    return rules.entrySet().stream()
        .filter(rule -> rule.getKey().matcher(key).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(NO_CACHE);
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else {
        regex.append(
            switch (c) {
              case '*' -> "[^/]*";
              case '?' -> "[^/]";
              default -> Pattern.quote(String.valueOf(c));
            });
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
