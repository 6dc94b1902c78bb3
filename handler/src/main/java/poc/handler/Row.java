package poc.handler;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import poc.model.Problem;

/**
 * What a caller gives to be predicted from: a text for each field, or, where there is none that
 * could be read, what was found in its place.
 */
final class Row {
  private final Map<String, @Nullable String> texts = new LinkedHashMap<>();
  private @Nullable Map<String, String> found;

  /** Reads the object that the parser has just entered: strings and numbers by name. */
  static Row object(JsonParser json) throws IOException {
    Row row = new Row();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      row.add(name, json);
    }
    return row;
  }

  /** Reads an object of arrays, which hold the values of each name in the order of the query. */
  static Row multiObject(JsonParser json) throws IOException {
    Row row = new Row();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        row.add(name, json);
        continue;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        row.add(name, json);
      }
    }
    return row;
  }

  /** The texts by field; null where something else was found. */
  Map<String, @Nullable String> texts() {
    return texts;
  }

  /** What was found in place of a text, such as "null" or "an array"; null if nothing was. */
  @Nullable String found(String field) {
    return found == null ? null : found.get(field);
  }

  /**
   * Takes a request for something beside the prediction out of the fields.
   *
   * @return whether it was given as true; not if it is absent, or is neither true nor false, which
   *     is then found
   */
  boolean take(String option, int index, List<Finding> findings) {
    if (!texts.containsKey(option)) {
      return false;
    }
    String text = texts.remove(option);
    String given = text == null ? found(option) : text;
    if (!"true".equals(given) && !"false".equals(given)) {
      String message = option + " must be true or false";
      findings.add(new Finding(index, new Problem(option, message, "true or false"), true));
    }
    return "true".equals(given);
  }

  private void add(String name, JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    boolean text =
        token == JsonToken.VALUE_STRING
            || token == JsonToken.VALUE_NUMBER_INT
            || token == JsonToken.VALUE_NUMBER_FLOAT;
    if (texts.containsKey(name)) {
      replace(name, "given more than once");
    } else if (text) {
      texts.put(name, json.getText());
    } else if (token == JsonToken.START_OBJECT) {
      replace(name, "an object");
    } else if (token == JsonToken.START_ARRAY) {
      replace(name, "an array");
    } else {
      replace(name, json.getText());
    }
    json.skipChildren();
  }

  private void replace(String name, String what) {
    if (found == null) {
      found = new LinkedHashMap<>();
    }
    texts.put(name, null);
    found.put(name, what);
  }
}
