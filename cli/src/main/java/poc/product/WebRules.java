package poc.product;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What host names, origins and header names may be. */
final class WebRules {

  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
  private static final String NAME = LABEL + "(\\." + LABEL + ")*";

  private static final Pattern HOST =
      Pattern.compile("(?=.{1,253}$)" + LABEL + "(\\." + LABEL + ")+");

  /** As browsers write it, who leave out the scheme's own port. */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "(?!http://.*:80$)(?!https://.*:443$)https?://("
              + NAME
              + "|\\[[0-9a-f:.]+\\])(:[1-9][0-9]{0,4})?");

  /** A token of HTTP, without the apostrophe, with which API Gateway quotes. */
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&*+.^_`|~-]+");

  private static final String ANY = "*";
  private static final int MOST_ORIGINS = 10;

  private WebRules() {}

  static String host(String key, @Nullable String value) {
    String what = "a host name in lower case, such as api.example.com";
    return Rules.matching(HOST, key, Rules.required(key, value, what), what);
  }

  static List<String> origins(String key, List<@Nullable String> values) {
    List<String> origins = Lists.checked(key, values, WebRules::origin);
    if (origins.contains(ANY) && origins.size() > 1) {
      throw new ConfigurationException(
          key + "[" + origins.indexOf(ANY) + "]",
          key
              + " must name exact origins or be ['*'] alone: '*' allows every page, so the others"
              + " would say nothing");
    }
    if (origins.size() > MOST_ORIGINS) {
      throw new ConfigurationException(
          key, key + " must be at most " + MOST_ORIGINS + " origins, but are " + origins.size());
    }
    return origins;
  }

  private static String origin(String key, String value) {
    boolean exact = value.equals(ANY) || ORIGIN.matcher(value).matches();
    return Rules.require(
        exact,
        key,
        value,
        "must be an origin as browsers send it, scheme://host[:port] with http or https, in lower"
            + " case, without the scheme's own port, without a path or slash at the end, such as"
            + " https://www.example.com; or '*' alone for all");
  }

  static List<String> headers(String key, List<@Nullable String> values) {
    return Lists.checked(
        key,
        values,
        (k, value) ->
            Rules.matching(
                HEADER, k, value, "a header's name: letters, digits and !#$%&*+.^_`|~-"));
  }
}
