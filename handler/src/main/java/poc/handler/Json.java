package poc.handler;

import java.util.Map;

/**
 * Appends JSON to a text.
 *
 * <p>Jackson's generator is not used for so little: with the factory that comes along, it costs as
 * much of a cold start as parsing the event and the model together.
 */
final class Json {
  private Json() {}

  /** A string in quotes, with its escapes. */
  static StringBuilder string(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    return json.append('"');
  }

  /** An object of strings. */
  static StringBuilder object(StringBuilder json, Map<String, String> properties) {
    char before = '{';
    for (Map.Entry<String, String> property : properties.entrySet()) {
      json.append(before);
      string(json, property.getKey()).append(':');
      string(json, property.getValue());
      before = ',';
    }
    return json.append(before == '{' ? "{}" : "}");
  }

  /** An array of strings. */
  static StringBuilder array(StringBuilder json, Iterable<String> texts) {
    char before = '[';
    for (String text : texts) {
      string(json.append(before), text);
      before = ',';
    }
    return json.append(before == '[' ? "[]" : "]");
  }
}
