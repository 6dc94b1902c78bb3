package poc.product;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import poc.product.ProductYaml.SiteYaml;

/** What {@code site:} may say of how files are published. */
final class PublishingRules {

  static final String CACHE = "site.cache";

  /** As paths below the site's root are written; another glob would never match. */
  private static final Pattern GLOB =
      Pattern.compile(
          "(?!/|\\.{1,2}/)(?!.*(//|/\\.{1,2}/|\\*\\*\\*))[^\\[\\]{}\\\\\\x00-\\x1f]{0,1023}"
              + "[^/\\[\\]{}\\\\\\x00-\\x1f]");

  /** The directives of RFC 9111, 5861 and 8246 that an answer may have. */
  private static final String DIRECTIVE =
      "(public|private|no-cache|no-store|no-transform|must-revalidate|must-understand"
          + "|proxy-revalidate|immutable"
          + "|(max-age|s-maxage|stale-while-revalidate|stale-if-error)=[0-9]{1,10})";

  private static final Pattern CACHE_CONTROL =
      Pattern.compile(DIRECTIVE + "( *, *" + DIRECTIVE + "){0,19}");

  private PublishingRules() {}

  static Publishing publishing(@Nullable SiteYaml yaml, SiteYaml defaults, Positions positions) {
    SiteYaml own = yaml == null ? defaults : yaml;
    Map<String, String> cache = new LinkedHashMap<>();
    if (own.cache() != null) {
      own.cache()
          .forEach(
              (glob, value) -> {
                requireGlob(glob, positions);
                cache.put(glob, cacheControl(Positions.child(CACHE, glob), value));
              });
    }
    return new Publishing(
        cache,
        keep("site.keep", or(own.keep(), defaults.keep())),
        maxDelete("site.max-delete", or(own.maxDelete(), defaults.maxDelete())),
        codings("site.compress", or(own.compress(), List.of())));
  }

  static String glob(String key, String value) {
    return Rules.matching(
        GLOB,
        key,
        value,
        "a glob of paths below the site's root, such as assets/** or *.html: no slash first or"
            + " last, no brackets, braces or backslashes");
  }

  static String cacheControl(String key, @Nullable String value) {
    String what =
        "a Cache-Control such as 'no-cache' or 'public, max-age=3600': public, private, no-cache,"
            + " no-store, no-transform, must-revalidate, must-understand, proxy-revalidate,"
            + " immutable, and with =SECONDS max-age, s-maxage, stale-while-revalidate,"
            + " stale-if-error";
    return Rules.matching(CACHE_CONTROL, key, Rules.required(key, value, what), what);
  }

  static int keep(String key, int value) {
    return Rules.within(key, value, 0, 1_000);
  }

  static int maxDelete(String key, int value) {
    return Rules.within(key, value, 0, 1_000_000);
  }

  static List<Coding> codings(String key, List<@Nullable String> names) {
    return Lists.checked(key, names, (k, name) -> Rules.oneOf(k, name, Coding.tokens())).stream()
        .distinct()
        .map(Coding::of)
        .toList();
  }

  /** The glob itself is wrong, not what stands beside it. */
  private static void requireGlob(String glob, Positions positions) {
    try {
      glob(CACHE, glob);
    } catch (ConfigurationException e) {
      throw e.at(positions.key(Positions.child(CACHE, glob)));
    }
  }

  private static <T> T or(@Nullable T own, @Nullable T fallback) {
    return own != null ? own : Objects.requireNonNull(fallback);
  }
}
