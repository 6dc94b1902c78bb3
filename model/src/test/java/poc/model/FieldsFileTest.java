package poc.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsFileTest {
  private static final List<FieldSpec> FIELDS =
      List.of(
          new FieldSpec("gpa", "GPA \"β\"", "points", 0.0, 4.0, 0.01),
          new FieldSpec("rank", null, null, null, null, null));

  private static final String TEXT =
      """
      {
        "version": 1,
        "fields": [
          {
            "name": "gpa",
            "label": "GPA \\"β\\"",
            "unit": "points",
            "min": 0,
            "max": 4,
            "step": 0.01
          },
          {
            "name": "rank"
          }
        ]
      }
      """;

  @Test
  void writesPlainJson() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FieldsFile.write(FIELDS, out);
    assertThat(out.toString(UTF_8)).isEqualTo(TEXT);
  }

  @Test
  void readsWhatItWrites() throws IOException {
    assertThat(read(TEXT)).isEqualTo(FIELDS);
  }

  @Test
  void noFieldsAreFieldsToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FieldsFile.write(List.of(), out);
    assertThat(read(out.toString(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"version\":2,\"fields\":[]} | the fields file is of version 2",
        "{\"version\":1} | the fields file, fields: is missing",
        "{\"version\":1,\"fields\":[{}]} | the fields file, fields 1, name: is missing",
        "{\"version\":1,\"fields\":[3]} | must be an object",
        "{\"version\":1,\"fields\":[{\"name\":\"a\",\"min\":\"0\"}]} | fields 1, min: must be a finite",
        "{\"version\":1,\"fields\":[{\"name\":\"a\",\"min\":2,\"max\":1}]} | min 2 is above max 1",
        "{\"version\":1,\"fields\":{}} | must be an array",
        "[] | must hold one JSON object",
        "{\"version\":1,\"fields\":[]} 7 | must hold one JSON object",
        "{\"version\":1, | is not valid JSON: line 1, column"
      })
  void saysWhatIsWrong(String text, String message) {
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> read(text))
        .withMessageContaining(message);
  }

  private static List<FieldSpec> read(String text) throws IOException {
    return FieldsFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
