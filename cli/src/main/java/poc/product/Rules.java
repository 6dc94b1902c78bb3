package poc.product;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  private Rules() {}

  static String name(String key, String value) {
    return matching(
        NAME,
        key,
        value,
        "1 to 20 lower-case letters, digits and hyphens, a letter first and no hyphen last");
  }

  static String text(String key, String value) {
    return require(!value.isBlank(), key, value, "must say something");
  }

  static void optionalText(String key, @Nullable String value) {
    if (value != null) {
      text(key, value);
    }
  }

  /** A file, relative to the one that names it. */
  static Path file(String key, String value, Path from) {
    text(key, value);
    try {
      return from.resolveSibling(value);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(key, key + " must be a file's name, but is '" + value + "'");
    }
  }

  static String path(String key, String value) {
    return matching(
        PATH, key, value, "segments of letters, digits and ._~- after slashes, such as /admit");
  }

  static <T> T oneOf(String key, T value, List<T> allowed) {
    List<String> words = allowed.stream().map(Object::toString).toList();
    int last = words.size() - 1;
    return require(
        allowed.contains(value),
        key,
        value,
        "must be " + String.join(", ", words.subList(0, last)) + " or " + words.get(last));
  }

  static <N extends Number> N within(String key, N value, Number min, Number max) {
    boolean inside =
        value.doubleValue() >= min.doubleValue() && value.doubleValue() <= max.doubleValue();
    return require(inside, key, value, "must be from " + min + " to " + max);
  }

  static double positive(String key, double value) {
    return require(value > 0 && Double.isFinite(value), key, value, "must be more than 0");
  }

  static Quota quota(String key, String value) {
    Matcher matcher = QUOTA.matcher(value);
    require(matcher.matches(), key, value, "must be such as '10000 per day' (or week, or month)");
    return new Quota(
        Integer.parseInt(matcher.group(1)),
        Period.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
  }

  /** Something that a section cannot do without. */
  static String required(String key, @Nullable String value, String what) {
    if (value == null) {
      throw new ConfigurationException(key, key + " is missing; it must be " + what);
    }
    return value;
  }

  static String matching(Pattern pattern, String key, String value, String what) {
    return require(pattern.matcher(value).matches(), key, value, "must be " + what);
  }

  static <T> T require(boolean holds, String key, T value, String rule) {
    if (!holds) {
      throw new ConfigurationException(key, key + " " + rule + ", but is '" + value + "'");
    }
    return value;
  }
}
