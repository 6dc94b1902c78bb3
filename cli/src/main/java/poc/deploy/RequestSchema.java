package poc.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import poc.cloud.RequestModel;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.FieldSpec;

/** The shape of a POST's body, as JSON Schema draft 4: one object, or an array of many. */
public final class RequestSchema {

  /** By what a request asks for each term's share, unless a field has this name. */
  static final String CONTRIBUTIONS = "contributions";

  private static final int MOST_AT_ONCE = 1_000;
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RequestSchema() {}

  /**
   * The schema under a name that changes with it: a model of that name never needs to be compared.
   */
  static RequestModel of(List<Field> fields, List<FieldSpec> specs) {
    ObjectNode schema =
        JSON.objectNode()
            .put("$schema", "http://json-schema.org/draft-04/schema#")
            .put("title", "Prediction request")
            .setAll(body(fields, specs));
    String text = schema.toString();
    return new RequestModel("PredictionRequest" + digest(text), text);
  }

  /** One object, or an array of up to a thousand. */
  static ObjectNode body(List<Field> fields, List<FieldSpec> specs) {
    ObjectNode body = JSON.objectNode();
    ObjectNode one = one(fields, specs);
    ArrayNode choices = body.putArray("anyOf");
    choices.add(one);
    choices
        .addObject()
        .put("type", "array")
        .put("minItems", 1)
        .put("maxItems", MOST_AT_ONCE)
        .set("items", one);
    return body;
  }

  /**
   * The schema of one request: every field required, and beside them no more than a wish for
   * contributions.
   */
  private static ObjectNode one(List<Field> fields, List<FieldSpec> specs) {
    ObjectNode one = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    ArrayNode required = one.putArray("required");
    ObjectNode properties = one.putObject("properties");
    for (Field field : fields) {
      required.add(field.name());
      properties.set(field.name(), property(field, specs));
    }
    if (!properties.has(CONTRIBUTIONS)) {
      properties.putObject(CONTRIBUTIONS).put("type", "boolean");
    }
    return one;
  }

  /** The schema of one field: a number within its limits, or one of its levels. */
  public static ObjectNode property(Field field, List<FieldSpec> specs) {
    ObjectNode property = JSON.objectNode();
    if (field instanceof FactorField factor) {
      ArrayNode levels = property.putArray("enum");
      factor.levels().forEach(levels::add);
      factor.levels().stream()
          .filter(level -> NUMBER.matcher(level).matches())
          .forEach(level -> levels.add(Long.parseLong(level)));
      return property;
    }
    property.put("type", "number");
    specs.stream()
        .filter(spec -> spec.name().equals(field.name()))
        .forEach(
            spec -> {
              if (spec.min() != null) {
                property.put("minimum", spec.min());
              }
              if (spec.max() != null) {
                property.put("maximum", spec.max());
              }
            });
    return property;
  }

  private static String digest(String text) {
    try {
      byte[] sha256 =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
