package poc.product;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;

/**
 * What the values of {@code poc.yaml} may be. Each rule gives the value back, or says what is
 * allowed.
 */
final class Rules {

  /** Short enough that the longest name made from it, a bucket's, stays within 63 characters. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}(?<!-)");

  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
  private static final Pattern QUOTA = Pattern.compile("([1-9][0-9]{0,8}) per (day|week|month)");
  private static final Set<String> RUNTIMES = Set.of("java17", "java21", "java25");

  private Rules() {}

  static String name(String key, String value) {
    return require(
        NAME.matcher(value).matches(),
        value,
        key
            + " must be 1 to 20 lower-case letters, digits and hyphens, a letter first and no hyphen last");
  }

  static String text(String key, String value) {
    return require(!value.isBlank(), value, key + " must say something");
  }

  static void optionalText(String key, @Nullable String value) {
    if (value != null) {
      text(key, value);
    }
  }

  static String path(String value) {
    return require(
        PATH.matcher(value).matches(),
        value,
        "api.path must be segments of letters, digits and ._~- after slashes, such as /admit");
  }

  static String runtime(String value) {
    return require(
        RUNTIMES.contains(value), value, "function.runtime must be java17, java21 or java25");
  }

  static <N extends Number> N within(String key, N value, Number min, Number max) {
    boolean inside =
        value.doubleValue() >= min.doubleValue() && value.doubleValue() <= max.doubleValue();
    return require(inside, value, key + " must be from " + min + " to " + max);
  }

  static double positive(String key, double value) {
    return require(value > 0 && Double.isFinite(value), value, key + " must be more than 0");
  }

  static Quota quota(String value) {
    Matcher matcher = QUOTA.matcher(value);
    require(
        matcher.matches(), value, "api.quota must be such as '10000 per day' (or week, or month)");
    return new Quota(
        Integer.parseInt(matcher.group(1)),
        Period.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
  }

  private static <T> T require(boolean holds, T value, String rule) {
    if (!holds) {
      throw new ConfigurationException(rule + ", but is '" + value + "'");
    }
    return value;
  }
}
