package poc.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors say of a poc.yaml is what the tool says. */
class SchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(node(schema()));

  @Test
  void theFoundingFileIsValid() throws IOException {
    assertThat(errors(ProductSample.foundingFile())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api:\n",
        "cors: {origins: ['*']}",
        "cors: {origins: ['http://localhost:5173', 'https://[::1]:8443', 'https://a.example']}",
        "api: {quota: 500 per week, timeout: 0.5, rate: 0.5}",
        "buckets: {site: www.example.com}",
        "model: {link: cauchit, weights: n, ridge: 0.5, threshold: 0.25}",
        "site: {cache: {'**/*.woff2': 'public, max-age=31536000, immutable', 'a b/?': no-store}}",
        "site: {keep: 0, max-delete: 0, compress: [br, gzip]}",
        "adopt: {function: f, api: a1b2c3d4e5, resources: [/, '/a/{id}', '/{proxy+}']}",
        "example: {gre: 800, rank: '1'}"
      })
  void whatTheToolTakesIsValid(String yaml) throws IOException {
    ProductSample.parse(yaml);

    assertThat(errors(yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "refused.csv", delimiter = '|', quoteCharacter = '"')
  void whatTheToolRefusesIsNot(String yaml) throws IOException {
    assertThat(errors(yaml)).isNotEmpty();
  }

  @Test
  void keysAreThoseThatTheToolKnows() {
    Set<String> known = new TreeSet<>();
    keys("", ProductYaml.class, known);
    Set<String> described = new TreeSet<>();
    keys("", node(schema()), described);

    assertThat(described).isEqualTo(known);
  }

  @Test
  void everyKeyIsDescribed() {
    node(schema())
        .findParents("type")
        .forEach(
            node ->
                assertThat(node.has("description") || node.size() == 1 || node.has("contains"))
                    .as(node.toString())
                    .isTrue());
  }

  @Test
  void defaultsAreThoseOfTheFoundingFile() throws IOException {
    JsonNode founding = new YAMLMapper().readTree(ProductSample.foundingFile());
    defaults("", node(schema()))
        .forEach(
            (pointer, value) ->
                assertThat(founding.at(pointer).asText()).as(pointer).isEqualTo(value));
  }

  static List<Error> errors(String yaml) throws IOException {
    JsonNode node = new YAMLMapper().readTree(yaml);
    return SCHEMA.validate(node.isMissingNode() ? new ObjectMapper().nullNode() : node);
  }

  private static String schema() {
    return ProductSchema.text();
  }

  private static JsonNode node(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keys(String path, Class<?> record, Set<String> out) {
    for (RecordComponent component : record.getRecordComponents()) {
      String name =
          Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
              .map(JsonProperty::value)
              .orElse(component.getName());
      String key = Positions.child(path, name);
      out.add(key);
      Type type = component.getGenericType();
      if (component.getType().isRecord()) {
        keys(key, component.getType(), out);
      } else if (type instanceof ParameterizedType map
          && map.getActualTypeArguments().length == 2
          && map.getActualTypeArguments()[1] instanceof Class<?> value
          && value.isRecord()) {
        keys(key + ".*", value, out);
      }
    }
  }

  private static void keys(String path, JsonNode schema, Set<String> out) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String key = Positions.child(path, property.getKey());
      out.add(key);
      keys(key, property.getValue(), out);
      keys(key + ".*", property.getValue().path("additionalProperties"), out);
    }
  }

  private static Map<String, String> defaults(String pointer, JsonNode schema) {
    Map<String, String> defaults = new TreeMap<>();
    if (schema.has("default")) {
      defaults.put(pointer, schema.path("default").asText());
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      defaults.putAll(defaults(pointer + "/" + property.getKey(), property.getValue()));
    }
    return defaults;
  }
}
