package poc.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  private static final String BEGINNING =
      """
      {
        "version": 1,
        "formula": "won ~ speed + C(team)",
        "response": "won",
        "link": "logit",
        "fields": [
          {
            "name": "speed",
            "kind": "number",
            "min": 10,
            "max": 90,
            "mean": 41.5
          },
          {
            "name": "team",
            "kind": "factor",
            "levels": [
              "1",
              "2",
              "3"
            ],
            "reference": "1"
          }
        ],
        "columns": [
          {
            "name": "(Intercept)",
            "kind": "intercept"
          },
          {
            "name": "speed",
            "kind": "value",
            "field": "speed"
          },
          {
            "name": "team2",
            "kind": "indicator",
            "field": "team",
            "level": "2"
          },
      """;

  private static final String END =
      """
        "covariance": [
          [0.25, -0.001, -0.01, -0.02],
          [-0.001, 1.0E-4, 0, 0],
          [-0.01, 0, 0.16, 0.05],
          [-0.02, 0, 0.05, 0.36]
        ],
        "fit": {
          "converged": true,
          "iterations": 5,
          "n": 40,
          "deviance": 38.25,
          "nullDeviance": 55.45177444479562,
          "dfResidual": 36,
          "dfNull": 39,
          "aic": 46.25,
          "logLikelihood": -19.125
        },
        "threshold": 0.5,
        "provenance": {
          "dataDigest": "sha256:00ff",
          "rows": 41,
          "tool": "poc 0.1.0"
        }
      }
      """;

  private final String text = write(ExampleModel.model());

  private static String write(Model model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ModelFile.write(model, out);
    } catch (IOException e) {
      return fail(e);
    }
    return out.toString(UTF_8);
  }

  private static Model read(String text) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void looksAsDescribed() {
    assertThat(text).startsWith(BEGINNING).endsWith(END);
  }

  @Test
  void readsWhatItWrites() throws IOException {
    assertThat(read(text)).isEqualTo(ExampleModel.model());
  }

  @Test
  void readsEveryKindOfColumnAsItWroteIt() throws IOException {
    Model model = ExampleModel.withEverything();
    String written = write(model);
    assertThat(read(written)).isEqualTo(model);
    assertThat(written)
        .contains("\"response\": \"won\",\n  \"link\": \"cauchit\",\n  \"success\": \"yes\",\n")
        .contains("\"weights\": \"times\",\n  \"fields\"")
        .contains(
            "\"kind\": \"contrast\",\n      \"field\": \"team\",\n      \"values\": [1, 0.5, -1]")
        .contains(
            "\"aliased\": [\n    {\n      \"name\": \"speed2\",\n      \"position\": 1\n    }\n  ],")
        .contains("\"logLikelihood\": -19.125,\n    \"ridge\": 0.5\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"position\": 1 | \"position\": 5 | the aliased coefficient 'speed2' has no such position",
        "\"position\": 1 | \"position\": -1 | the aliased coefficient 'speed2' has no such position",
        "\"exponent\": -0.5 | \"exponent\": null | columns 3, exponent: is missing",
        "\"values\": [1, 0.5, -1] | \"values\": [1, 0.5] | column 'log(speed):team1' is made of",
        "\"values\": [1, 0.5, -1] | \"values\": [1, 0.5, \"a\"] | values: must be a finite number",
        "\"kind\": \"sqrt\" | \"kind\": \"root\" | kind: must be intercept, value, indicator, contrast, power"
      })
  void saysWhatIsWrongWithWhatIsRare(String part, String replacement, String message) {
    String written = write(ExampleModel.withEverything());
    assertThat(written).contains(part);
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> read(written.replace(part, replacement)))
        .withMessageContaining(message);
  }

  @Property
  void everyNumberComesBackAsItWas(
      @ForAll @Size(4) double[] estimates,
      @ForAll @Size(10) double[] entries,
      @ForAll @IntRange(min = 1, max = 999) int threshold)
      throws IOException {
    double[][] covariance = new double[4][4];
    int k = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j <= i; j++) {
        covariance[i][j] = i == j ? 1 + Math.abs(entries[k] % 1e9) : entries[k];
        covariance[j][i] = covariance[i][j];
        k++;
      }
    }
    Model model = ExampleModel.of(threshold / 1000.0, estimates, covariance);
    assertThat(read(write(model))).isEqualTo(model);
  }

  @Test
  void passesOverWhatItDoesNotKnow() throws IOException {
    String later =
        text.replaceFirst("\"version\": 1,", "\"version\": 1, \"note\": {\"a\": [1, null, true]},");
    assertThat(read(later)).isEqualTo(ExampleModel.model());
  }

  @Test
  void takesTheFieldsInAnyOrder() throws IOException {
    String threshold = "\"threshold\": 0.5,";
    String reordered =
        text.replace(threshold, "").replace("\"version\": 1,", threshold + "\"version\": 1,");
    assertThat(read(reordered)).isEqualTo(ExampleModel.model());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\": 1 | \"version\": 2 | the model file is of version 2, but this program reads version 1",
        "\"version\": 1, | '' | version: is missing",
        "\"link\": \"logit\", | '' | link: is missing",
        "\"logit\" | \"identity\" | the model file: the link must be logit, probit, cloglog, log or cauchit",
        "\"response\": \"won\", | '' | response: is missing",
        "\"response\": \"won\", | \"response\": 3, | response: must be a string",
        "\"mean\": 41.5 | \"mean\": 1e999 | fields 1, mean: must be a finite number",
        "\"mean\": 41.5 | \"mean\": null | fields 1, mean: is missing",
        "\"mean\": 41.5 | \"mean\": 100 | fields 1: speed: min, mean and max",
        "\"kind\": \"number\" | \"kind\": \"date\" | fields 1, kind: must be number or factor",
        "\"reference\": \"1\" | \"reference\": \"4\" | reference '4' is none of the levels",
        "\"kind\": \"value\" | \"kind\": \"square\" | columns 2, kind: must be",
        "\"field\": \"speed\" | \"field\": \"sped\" | columns 2, field: there is no field 'sped'",
        "\"level\": \"2\" | \"level\": \"7\" | columns 3, level: 'team' has no level '7'",
        "\"field\": \"speed\" | \"field\": \"team\" | column 'speed' is made of a field or level",
        "-0.001, 1.0E-4 | -0.002, 1.0E-4 | finite and symmetric, but is not in row 2",
        "[0.25, -0.001, | [-0.001, | covariance matrix is not square",
        "[0.25, | [\"0.25\", | covariance: must be a finite number",
        "\"converged\": true | \"converged\": 1 | fit, converged: must be true or false",
        "\"n\": 40 | \"n\": 40.5 | fit, n: must be a whole number",
        "\"threshold\": 0.5 | \"threshold\": 1.5 | threshold must lie between 0 and 1",
        "\"rows\": 41 | \"rows\": 41, \"rows\": 42 | provenance, rows: occurs twice",
        "\"rows\": 41 | \"rows\": NaN | is not valid JSON: line",
        "\"rows\": 41, | \"rows\": 41 | is not valid JSON: line"
      })
  void saysWhatIsWrong(String part, String replacement, String message) {
    assertThat(text).contains(part);
    assertThatExceptionOfType(ModelFileException.class)
        .isThrownBy(() -> read(text.replace(part, replacement)))
        .withMessageContaining(message);
  }

  @Test
  void aTruncatedFileIsNeverAModel() {
    for (int length = 0; length < text.length() - 2; length++) {
      String beginning = text.substring(0, length);
      assertThatExceptionOfType(ModelFileException.class).isThrownBy(() -> read(beginning));
    }
  }

  @Test
  void theDigestIsTheSha256() {
    assertThat(ModelFile.digest("abc".getBytes(UTF_8)))
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
