package poc.aws;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Headers as API Gateway writes them: a name after a prefix, and a value or where it is from. */
final class HeaderMappings {

  /** Before the names of headers in method and integration responses. */
  static final String METHOD_RESPONSE = "method.response.header.";

  private HeaderMappings() {}

  /** A fixed value. */
  static String quote(String value) {
    return "'" + value + "'";
  }

  /** The value that is fixed; empty if it is from elsewhere. */
  static Optional<String> unquote(String mapping) {
    return mapping.length() >= 2 && mapping.startsWith("'") && mapping.endsWith("'")
        ? Optional.of(mapping.substring(1, mapping.length() - 1))
        : Optional.empty();
  }

  /** Names with their prefix. */
  static <V> Map<String, V> prefixed(String prefix, Map<String, V> headers) {
    Map<String, V> prefixed = new TreeMap<>();
    headers.forEach((name, value) -> prefixed.put(prefix + name, value));
    return prefixed;
  }

  /** Names without their prefix; what does not have it is left out. */
  static <V> Map<String, V> named(String prefix, Map<String, V> parameters) {
    Map<String, V> named = new TreeMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            named.put(name.substring(prefix.length()), value);
          }
        });
    return named;
  }

  static Map<String, String> values(Map<String, String> headers, UnaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>();
    headers.forEach((name, value) -> changed.put(name, change.apply(value)));
    return changed;
  }

  /** API Gateway may give nothing for an empty text. */
  static Map<String, String> texts(Map<String, @Nullable String> values) {
    Map<String, String> texts = new TreeMap<>();
    values.forEach((name, value) -> texts.put(name, value == null ? "" : value));
    return texts;
  }
}
