package poc.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/reference/model.schema.json describes what is written and read. */
class ModelSchemaTest {
  private static final Path FILE = Path.of("..", "docs", "reference", "model.schema.json");

  private final Schema schema = schema();
  private final String everything = write(ExampleModel.withEverything());

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(Files.readString(FILE));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(Model model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ModelFile.write(model, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(UTF_8);
  }

  private List<Error> errors(String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  @Test
  void whatIsWrittenIsValid() {
    assertThat(errors(write(ExampleModel.model()))).isEmpty();
    assertThat(errors(everything)).isEmpty();
  }

  @Test
  void everyPropertyThatIsWrittenIsDescribed() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode properties = mapper.readTree(FILE.toFile()).get("properties");
    JsonNode model = mapper.readTree(everything);
    model.fieldNames().forEachRemaining(name -> assertThat(properties.has(name)).as(name).isTrue());
    model
        .get("fit")
        .fieldNames()
        .forEachRemaining(
            name ->
                assertThat(properties.get("fit").get("properties").has(name)).as(name).isTrue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 2",
        "\"link\": \"cauchit\", | ''",
        "\"cauchit\" | \"identity\"",
        "\"response\": \"won\" | \"response\": 1",
        "\"kind\": \"number\" | \"kind\": \"date\"",
        "\"kind\": \"power\" | \"kind\": \"cube\"",
        "\"exponent\": -0.5 | \"exponent\": \"-0.5\"",
        "\"values\": [1, 0.5, -1] | \"values\": []",
        "\"position\": 1 | \"position\": -1",
        "\"converged\": true | \"converged\": 1",
        "\"threshold\": 0.25 | \"threshold\": 1",
        "\"dataDigest\": \"sha256:00ff\", | ''"
      })
  void whatIsRefusedIsInvalid(String part, String replacement) {
    assertThat(everything).contains(part);
    String json = everything.replace(part, replacement);
    assertThat(errors(json)).isNotEmpty();
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(json.getBytes(UTF_8))));
  }
}
