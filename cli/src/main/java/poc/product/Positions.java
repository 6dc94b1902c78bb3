package poc.product;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where each key of a YAML file stands. Keys are written as {@code api.timeout} and {@code
 * cors.origins[0]}.
 */
final class Positions {

  private final String file;
  private final Map<String, Position> keys = new HashMap<>();
  private final Map<String, Position> values = new HashMap<>();
  private final Map<String, String> scalars = new HashMap<>();

  private Positions(String file) {
    this.file = file;
  }

  /**
   * Reads a file to its end.
   *
   * @throws ConfigurationException if a key stands there twice, or the file is anything but one
   *     document of keys and values
   */
  static Positions of(String file, JsonParser parser) throws IOException {
    Positions positions = new Positions(file);
    JsonToken first = parser.nextToken();
    if (first != null && first != JsonToken.VALUE_NULL && first != JsonToken.START_OBJECT) {
      throw new ConfigurationException(
              "", "the file must be keys and values, such as 'product: admission'")
          .at(positions.here(parser));
    }
    positions.value("", first, parser);
    if (first != null && parser.nextToken() != null) {
      throw new ConfigurationException("", "a second document begins; one is allowed")
          .at(positions.here(parser));
    }
    return positions;
  }

  /** Whether the file says anything. */
  boolean empty() {
    return keys.isEmpty();
  }

  /** The place of a key itself. */
  Position key(String key) {
    Position position = keys.get(key);
    return position == null ? of(key) : position;
  }

  /** The place of a value: of a scalar itself, else of the nearest key that holds it. */
  Position of(String key) {
    for (String at = key; !at.isEmpty(); at = parent(at)) {
      Position position = scalars.containsKey(at) ? values.get(at) : keys.get(at);
      if (position != null) {
        return position;
      }
    }
    return Position.start(file);
  }

  /** The place of a value, of whatever kind. */
  Optional<Position> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** What a scalar says; empty for lists, for keys and values, and for what is not there. */
  Optional<String> scalar(String key) {
    return Optional.ofNullable(scalars.get(key));
  }

  static String child(String parent, String name) {
    return parent.isEmpty() ? name : parent + "." + name;
  }

  private static String parent(String key) {
    return key.substring(0, Math.max(0, Math.max(key.lastIndexOf('.'), key.lastIndexOf('['))));
  }

  private void value(String path, @Nullable JsonToken token, JsonParser parser) throws IOException {
    values.put(path, here(parser));
    if (token == JsonToken.START_OBJECT) {
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        String child = child(path, name);
        key(child, here(parser));
        value(child, parser.nextToken(), parser);
      }
    } else if (token == JsonToken.START_ARRAY) {
      int index = 0;
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        value(path + "[" + index++ + "]", t, parser);
      }
    } else if (token != null) {
      scalars.put(path, parser.getText());
    }
  }

  private void key(String path, Position here) {
    Position earlier = keys.putIfAbsent(path, here);
    if (earlier != null) {
      throw new ConfigurationException(
              path, path + " stands in line " + earlier.line() + " already; once is allowed")
          .at(here);
    }
  }

  private Position here(JsonParser parser) {
    return Position.of(file, parser.currentTokenLocation());
  }
}
