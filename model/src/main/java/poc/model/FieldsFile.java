package poc.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that travels beside a packaged model and holds what the product says of its fields,
 * {@code fields.json}. It looks like {@link ModelFile the model file} and follows the same rules.
 */
public final class FieldsFile {
  private static final int VERSION = 1;

  private FieldsFile() {}

  /**
   * Reads the fields in the file's order; the stream stays open.
   *
   * @throws ModelFileException if the file is not of this kind and a version that we know, or a
   *     field contradicts itself; the message names the place
   * @throws IOException if the stream fails
   */
  public static List<FieldSpec> read(InputStream in) throws IOException {
    List<FieldSpec> fields = new ArrayList<>();
    for (JsonObject json : JsonObject.read(in, "the fields file", VERSION).objects("fields")) {
      try {
        fields.add(
            new FieldSpec(
                json.string("name"),
                json.optionalString("label"),
                json.optionalString("unit"),
                json.optionalNumber("min"),
                json.optionalNumber("max"),
                json.optionalNumber("step")));
      } catch (IllegalArgumentException e) {
        throw json.inconsistent(e);
      }
    }
    return List.copyOf(fields);
  }

  /**
   * Writes the fields; the stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public static void write(List<FieldSpec> fields, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonWriter.open(out)) {
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeArrayFieldStart("fields");
      for (FieldSpec field : fields) {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        string(json, "label", field.label());
        string(json, "unit", field.unit());
        number(json, "min", field.min());
        number(json, "max", field.max());
        number(json, "step", field.step());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private static void string(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void number(JsonGenerator json, String name, @Nullable Double value)
      throws IOException {
    if (value != null) {
      json.writeFieldName(name);
      json.writeRawValue(Numerals.shortest(value));
    }
  }
}
