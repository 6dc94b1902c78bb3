package poc.model.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.FactorField;
import poc.model.Inputs;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.NumericField;
import poc.model.fit.Summary;
import poc.model.fit.Trained;

/** Models in PMML, beside what the program that wrote them predicts. */
class PmmlImportTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"numbers", "one-hot", "domains", "squares", "nyoka", "scaled"})
  void probabilitiesAreThoseOfScikitLearn(String name) throws Exception {
    Model model = read(name);
    JsonNode expected = new ObjectMapper().readTree(Files.readAllBytes(file(name + ".json")));

    for (int i = 0; i < expected.get("rows").size(); i++) {
      Map<String, String> row = new HashMap<>();
      expected
          .get("rows")
          .get(i)
          .properties()
          .forEach(c -> row.put(c.getKey(), c.getValue().asText()));
      double probability = expected.get("probabilities").get(i).asDouble();
      assertThat(model.predict(Inputs.of(model, List.of()).read(row)).probability())
          .isCloseTo(probability, within(1e-12));
    }
  }

  /**
   * Everything that PMML does not hold is worked out from the data, as R would; but R weighs rows
   * by the fitted values of the last step but one.
   */
  @Test
  void theRestIsWhatRSays() throws Exception {
    Imported imported =
        ModelImport.read(file("general-regression.pmml"), Optional.of(file("data.csv")));

    assertThat(imported.warnings()).isEmpty();
    assertThat(imported.model().formula()).isEqualTo("admit ~ gre + gpa + rank");
    assertThat(imported.model().fit().converged()).isTrue();
    assertThat(
            Reference.read(file("../../glm/admission/reference.json"))
                .within(1e-6)
                .differences(imported.model()))
        .containsExactly("iterations: 0.0 instead of 4.0");
  }

  @Test
  void aModelWithItsCovarianceNeedsNoData() throws Exception {
    Imported imported = ModelImport.read(file("covariance.pmml"), Optional.empty());
    Model model = imported.model();

    assertThat(imported.warnings()).isEmpty();
    assertThat(model.fit().isKnown()).isFalse();
    assertThat(model.fields())
        .containsExactly(
            new NumericField("gre", 220, 800, 510),
            new NumericField("gpa", 2.26, 4, 3.3899),
            new FactorField("rank", List.of("1", "2", "3", "4"), "1"));
    assertThat(Reference.read(file("../../glm/admission/reference.json")).differences(model))
        .allMatch(text -> text.matches("(iterations|n|df_|null_dev|dev|aic|loglik).*"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\"fit\"");
    assertThat(ModelFile.read(new ByteArrayInputStream(bytes.toByteArray()))).isEqualTo(model);
    assertThat(Summary.lines(new Trained(model, 0, List.of())))
        .contains("(Deviances, AIC and rows are not known: the imported file does not hold them)");
  }

  @Test
  void dataTellTheRestOfAModelWithItsCovariance() throws Exception {
    Model model = ModelImport.read(file("covariance.pmml"), Optional.of(file("data.csv"))).model();

    assertThat(Reference.read(file("../../glm/admission/reference.json")).differences(model))
        .containsExactly("iterations: 0.0 instead of 4.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pRow="p1" pCol="p0" value=" | pRow="p7" pCol="p0" value=" | has a PCovMatrix that lacks a coefficient
          pRow="p0" pCol="p0" value=" | pRow="p0" pCol="p0" value="- | has a PCovMatrix that lacks a coefficient, or whose
          pRow="p2" pCol="p1" value=" | pRow="p1" pCol="p0" value=" | has a PCovMatrix that is not symmetric
          pRow="p1" pCol="p1" value=" | pRow="p1" pCol="p1" value="x | has a PCovCell whose value is no number
          leftMargin="220"            | leftMargin="900"            | has a range of gre whose ends or mean
          leftMargin="220"            |                             | is PMML that holds no ranges of the fields
          PCovMatrix>                 | Extension>                  | is PMML that holds no standard errors: name the data
          """)
  void whatIsWrongWithACovarianceIsNamed(String original, @Nullable String changed, String message)
      throws Exception {
    String text = Files.readString(file("covariance.pmml"));
    assertThat(text).contains(original);
    Path file =
        Files.writeString(
            folder.resolve("changed.pmml"), text.replace(original, changed == null ? "" : changed));

    assertThatThrownBy(() -> ModelImport.read(file, Optional.empty()))
        .isInstanceOf(ImportException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void oneHotColumnsLeaveOneCategoryOut() throws Exception {
    Model model = read("domains");

    assertThat(model.coefficients().stream().map(c -> c.name()))
        .containsExactly("(Intercept)", "gre", "gpa", "rank2", "rank3", "rank4");
    assertThat(model.coefficients().get(3).estimate()).isCloseTo(-0.6754, within(1e-3));
    assertThat(model.coefficients().get(3).standardError()).isCloseTo(0.31649, within(1e-4));
  }

  @Test
  void penalizedCoefficientsAreSaidToBe() throws Exception {
    String text =
        Files.readString(file("numbers.pmml")).replace("coefficient=\"0.75", "coefficient=\"0.45");
    Path penalized = Files.writeString(folder.resolve("penalized.pmml"), text);

    Imported imported = ModelImport.read(penalized, Optional.of(file("data.csv")));

    assertThat(imported.model().fit().converged()).isFalse();
    assertThat(imported.warnings()).singleElement().asString().contains("were penalized");
  }

  @Test
  void withoutDataItIsSaidWhatForItIsNeeded() {
    assertThatThrownBy(() -> ModelImport.read(file("numbers.pmml"), Optional.empty()))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith("name the data that it was fitted to with --data FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RegressionModel             | TreeModel                 | holds a TreeModel, not a logistic
          "logit"                     | "cloglog"                 | <none>
          "logit"                     | "simplemax"               | has the link simplemax; the link must be
          version="4.4"               | version="3.2"             | is PMML of another version than 4
          name="gpa" coefficient      | name="log(gpa)" coefficient | uses log(gpa), which is computed
          coefficient="0.00           | coefficient="x0.00        | has a NumericPredictor whose coefficient
          <PMML xmlns                 | <!DOCTYPE x><PMML xmlns   | declares a DTD
          <MiningSchema>              | <MiningSchema><           | is not well-formed XML
          usageType="target"          | usageType="active"        | does not say which field it predicts
          name="admit"                | name="admitted"           | needs data, but
          """)
  void whatCannotBeImportedIsNamed(String original, String changed, String message)
      throws Exception {
    String text = Files.readString(file("numbers.pmml"));
    assertThat(text).contains(original);
    Path file = Files.writeString(folder.resolve("changed.pmml"), text.replace(original, changed));

    if (message.equals("<none>")) {
      assertThat(ModelImport.read(file, Optional.of(file("data.csv"))).model()).isNotNull();
    } else {
      assertThatThrownBy(() -> ModelImport.read(file, Optional.of(file("data.csv"))))
          .isInstanceOf(ImportException.class)
          .hasMessageStartingWith(message);
    }
  }

  @Test
  void entitiesNeitherReadFilesNorGrow() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String reading = "<!DOCTYPE p [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><PMML>&e;</PMML>";
    StringBuilder growing = new StringBuilder("<!DOCTYPE p [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      growing.append("<!ENTITY e" + i + " '&e" + (i - 1) + ";&e" + (i - 1) + ";'>");
    }
    growing.append("]><PMML>&e39;</PMML>");
    for (String document : List.of(reading, growing.toString())) {
      refused(document.getBytes(StandardCharsets.UTF_8), "declares a DTD");
    }
  }

  @Test
  void depthAndLengthAreBounded() throws IOException {
    refused("<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8), "nests more than 100 levels");
    byte[] long16 = new byte[17 << 20];
    java.util.Arrays.fill(long16, (byte) ' ');
    long16[0] = '<';
    refused(long16, "holds more than 16 MiB of XML");
  }

  @Test
  void aBadCellIsNamed() throws IOException {
    Path data =
        Files.writeString(folder.resolve("bad.csv"), "admit,gre,gpa\n1,600,3.5\n0,high,3\n");

    assertThatThrownBy(() -> ModelImport.read(file("numbers.pmml"), Optional.of(data)))
        .isInstanceOf(ImportException.class)
        .hasMessageEndingWith("bad.csv, line 3, column gre: 'high' is no number");
  }

  private void refused(byte[] document, String message) throws IOException {
    Path file = Files.write(folder.resolve("hostile.pmml"), document);
    assertThatThrownBy(() -> ModelImport.read(file, Optional.empty()))
        .isInstanceOf(ImportException.class)
        .hasMessageStartingWith(message);
  }

  private static Model read(String name) throws IOException {
    return ModelImport.read(file(name + ".pmml"), Optional.of(file("data.csv"))).model();
  }

  private static Path file(String name) throws IOException {
    try {
      return Path.of(
              Objects.requireNonNull(PmmlImportTest.class.getResource("/poc/model/imports/pmml"))
                  .toURI())
          .resolve(name);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
