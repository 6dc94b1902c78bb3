package poc.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a small JSON document, which is held whole. A property that is null counts as
 * absent; one that nobody asks for is passed over. Failures name the document and the place.
 */
final class JsonObject {
  private final String place;
  private final Map<String, Object> properties = new HashMap<>();

  private JsonObject(String place) {
    this.place = place;
  }

  /**
   * Reads a document that is one object with a property {@code version}; the stream stays open.
   *
   * @param document what to call it in messages
   * @param version the only version that is read
   */
  static JsonObject read(InputStream in, String document, int version) throws IOException {
    try (JsonParser parser = JsonBytes.open(in.readAllBytes())) {
      Object root = parser.nextToken() == null ? null : value(parser, document);
      if (!(root instanceof JsonObject object) || parser.nextToken() != null) {
        throw new ModelFileException(document + " must hold one JSON object");
      }
      int found = object.integer("version");
      if (found != version) {
        throw new ModelFileException(
            document
                + " is of version "
                + found
                + ", but this program reads version "
                + version
                + ": write the file anew with this program, or use the one that wrote it");
      }
      return object;
    } catch (JsonProcessingException e) {
      throw new ModelFileException(
          document
              + " is not valid JSON: line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ": "
              + e.getOriginalMessage(),
          e);
    }
  }

  private static @Nullable Object value(JsonParser parser, String place) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      JsonObject object = new JsonObject(place);
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        boolean nested = parser.nextToken().isStructStart();
        Object value = value(parser, nested ? place + ", " + name : place);
        if (value != null && object.properties.put(name, value) != null) {
          throw object.wrong(name, "occurs twice");
        }
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<@Nullable Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        boolean nested = parser.currentToken().isStructStart();
        array.add(value(parser, nested ? place + " " + (array.size() + 1) : place));
      }
      return array;
    }
    if (token == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
        ? (Object) (token == JsonToken.VALUE_TRUE)
        : (Object) parser.getDoubleValue();
  }

  boolean has(String name) {
    return properties.containsKey(name);
  }

  String string(String name) throws ModelFileException {
    return asString(required(name), name);
  }

  @Nullable String optionalString(String name) throws ModelFileException {
    Object value = properties.get(name);
    return value == null ? null : asString(value, name);
  }

  double number(String name) throws ModelFileException {
    return asNumber(required(name), name);
  }

  @Nullable Double optionalNumber(String name) throws ModelFileException {
    Object value = properties.get(name);
    return value == null ? null : (Double) asNumber(value, name);
  }

  int integer(String name) throws ModelFileException {
    double value = number(name);
    if (value != (int) value) {
      throw wrong(name, "must be a whole number");
    }
    return (int) value;
  }

  boolean bool(String name) throws ModelFileException {
    if (required(name) instanceof Boolean value) {
      return value;
    }
    throw wrong(name, "must be true or false");
  }

  JsonObject object(String name) throws ModelFileException {
    return asObject(required(name), name);
  }

  List<JsonObject> objects(String name) throws ModelFileException {
    List<JsonObject> objects = new ArrayList<>();
    for (Object element : array(required(name), name)) {
      objects.add(asObject(element, name));
    }
    return objects;
  }

  /** Objects; none if the property is absent. */
  List<JsonObject> optionalObjects(String name) throws ModelFileException {
    return properties.containsKey(name) ? objects(name) : List.of();
  }

  List<String> strings(String name) throws ModelFileException {
    List<String> strings = new ArrayList<>();
    for (Object element : array(required(name), name)) {
      strings.add(asString(element, name));
    }
    return strings;
  }

  List<Double> numbers(String name) throws ModelFileException {
    List<Double> numbers = new ArrayList<>();
    for (Object element : array(required(name), name)) {
      numbers.add(asNumber(element, name));
    }
    return numbers;
  }

  double[][] matrix(String name) throws ModelFileException {
    List<?> rows = array(required(name), name);
    double[][] matrix = new double[rows.size()][];
    for (int i = 0; i < matrix.length; i++) {
      List<?> row = array(rows.get(i), name);
      matrix[i] = new double[row.size()];
      for (int j = 0; j < matrix[i].length; j++) {
        matrix[i][j] = asNumber(row.get(j), name);
      }
    }
    return matrix;
  }

  /** What to throw when a property's value cannot be used. */
  ModelFileException wrong(String name, String what) {
    return new ModelFileException(place + ", " + name + ": " + what);
  }

  /** What to throw when the properties do not fit together. */
  ModelFileException inconsistent(IllegalArgumentException cause) {
    return new ModelFileException(place + ": " + cause.getMessage(), cause);
  }

  private Object required(String name) throws ModelFileException {
    Object value = properties.get(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  private String asString(@Nullable Object value, String name) throws ModelFileException {
    if (value instanceof String string) {
      return string;
    }
    throw wrong(name, "must be a string");
  }

  private double asNumber(@Nullable Object value, String name) throws ModelFileException {
    if (value instanceof Double number && Math.abs(number) < Double.POSITIVE_INFINITY) {
      return number;
    }
    throw wrong(name, "must be a finite number");
  }

  private JsonObject asObject(@Nullable Object value, String name) throws ModelFileException {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw wrong(name, "must be an object");
  }

  private List<?> array(@Nullable Object value, String name) throws ModelFileException {
    if (value instanceof List<?> array) {
      return array;
    }
    throw wrong(name, "must be an array");
  }
}
