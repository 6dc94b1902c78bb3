package poc.model.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.FactorField;
import poc.model.FitWarning;
import poc.model.Link;
import poc.model.Model;
import poc.model.ModelFile;
import poc.model.NumericField;

/** Models that R fitted and saved, beside what R says of them. */
class RGlmImportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"admission", "interaction", "missing-values", "no-intercept", "numeric-rank"})
  void theReferenceModelsAgreeInEveryNumber(String name) throws Exception {
    Path folder = resource("/poc/model/glm").resolve(name);

    Imported imported = ModelImport.read(folder.resolve("model.rds"), Optional.empty());

    assertThat(Reference.read(folder.resolve("reference.json")).differences(imported.model()))
        .isEmpty();
    assertThat(imported.warnings()).isEmpty();
    assertThat(imported.model().provenance().rows()).isEqualTo(400);
  }

  @Test
  void theFoundingModelAgreesInEveryNumber() throws Exception {
    Imported imported = ModelImport.read(r("admission-2017.rds"), Optional.empty());

    Path reference = resource("/poc/model/glm").resolve("admission").resolve("reference.json");
    assertThat(Reference.read(reference).differences(imported.model())).isEmpty();
    assertThat(imported.model().formula()).isEqualTo("admit ~ gre + gpa + rank");
    assertThat(imported.model().fields())
        .satisfiesExactly(
            gre -> assertThat(gre).isEqualTo(new NumericField("gre", 220, 800, 587.7)),
            gpa -> assertThat(gpa.name()).isEqualTo("gpa"),
            rank ->
                assertThat(rank)
                    .isEqualTo(new FactorField("rank", List.of("1", "2", "3", "4"), "1")));
    assertThat(imported.model().provenance().tool()).startsWith("R 3.");
    assertThat(imported.model().provenance().dataDigest())
        .isEqualTo(ModelFile.digest(Files.readAllBytes(r("admission-2017.rds"))));
  }

  static Stream<String> models() throws Exception {
    try (Stream<Path> files = Files.list(resource("/poc/model/imports/r"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.replace(".json", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelAgreesInEveryNumber(String name) throws Exception {
    Model model = ModelImport.read(r(name + ".rds"), Optional.empty()).model();

    assertThat(Reference.read(r(name + ".json")).differences(model)).isEmpty();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelFile.write(model, file);
    assertThat(ModelFile.read(new ByteArrayInputStream(file.toByteArray()))).isEqualTo(model);
  }

  @Test
  void thereAreAllThoseModels() throws Exception {
    assertThat(models()).hasSizeGreaterThan(35);
  }

  @ParameterizedTest
  @CsvSource({"probit,PROBIT", "cloglog,CLOGLOG", "log,LOG", "cauchit,CAUCHIT", "xz,LOGIT"})
  void theLinkIsKept(String name, Link link) throws Exception {
    assertThat(ModelImport.read(r(name + ".rds"), Optional.empty()).model().link()).isEqualTo(link);
  }

  @Test
  void whatCountsAsSuccessIsKept() throws Exception {
    assertThat(ModelImport.read(r("two-levels.rds"), Optional.empty()).model().success())
        .contains("well");
    assertThat(ModelImport.read(r("logical.rds"), Optional.empty()).model().success())
        .contains("TRUE");
    assertThat(ModelImport.read(r("xz.rds"), Optional.empty()).model().success()).isEmpty();
    assertThat(ModelImport.read(r("cbind.rds"), Optional.empty()).model().response())
        .isEqualTo("cbind(good, bad)");
    assertThat(ModelImport.read(r("weights.rds"), Optional.empty()).model().weights())
        .contains("w");
  }

  @Test
  void theWarningsAreTheOnesThatRGave() throws Exception {
    assertThat(ModelImport.read(r("not-converged.rds"), Optional.empty()).warnings())
        .containsExactly(FitWarning.NOT_CONVERGED.toString());
    assertThat(ModelImport.read(r("separated.rds"), Optional.empty()).warnings())
        .containsExactly(FitWarning.EXTREME.toString());
  }

  @Test
  void rowsThatWereDroppedAreCounted() throws Exception {
    Imported imported = ModelImport.read(r("missing.rds"), Optional.empty());
    Model model = imported.model();

    assertThat(imported.rowsDropped()).isEqualTo(8);
    assertThat(model.provenance().rows()).isEqualTo(60);
    assertThat(model.fit().n()).isEqualTo(52);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          poly            | uses poly(dose, 2) (nmatrix.2), which cannot be imported
          bs              | uses splines::bs(dose, df = 4) (nmatrix.4), which cannot be imported
          ns              | uses ns(dose, 2) (nmatrix.2), which cannot be imported
          scale           | uses scale(dose) (nmatrix.1), which cannot be imported
          exp             | uses exp(dose/10) (numeric), which cannot be imported
          cut             | uses cut(dose, 3) (factor), which cannot be imported
          labels          | uses factor(grade, labels = c("i", "ii", "iii", "iv")) (factor), which
          condition       | uses dose > 5 (logical), which cannot be imported
          offset          | has an offset, which cannot be imported
          offset-argument | has an offset, which cannot be imported
          contrasts       | codes the levels of ward by contr.mine, which the file does not hold
          tampered        | holds coefficients that do not give its own fitted values, from row 1 on
          quasibinomial   | holds a glm of the quasibinomial family
          gaussian        | holds a glm of the gaussian family
          link            | has the link own; the link must be logit, probit, cloglog, log or cauchit
          no-data         | does not hold the values of dose, from which its range is known
          stripped        | does not hold the QR decomposition
          lm              | holds an object of class lm, not a logistic regression
          forest          | holds an object of class randomForest.formula, not a logistic regression
          subclass        | holds a model of class negbin, which is more than a glm
          numbers         | holds a value of type integer, not a logistic regression
          null            | holds NULL, not a logistic regression
          function        | holds a value of type closure, not a logistic regression
          s4              | holds an object of class Point, not a logistic regression
          frame           | holds an object of class data.frame, not a logistic regression
          """)
  void whatCannotBeImportedIsNamed(String name, String message) {
    assertThatThrownBy(() -> ModelImport.read(r("refused/" + name + ".rds"), Optional.empty()))
        .isInstanceOf(ImportException.class)
        .hasMessageStartingWith(message);
  }

  private static Path r(String name) throws IOException {
    return resource("/poc/model/imports/r").resolve(name);
  }

  private static Path resource(String folder) throws IOException {
    try {
      return Path.of(Objects.requireNonNull(RGlmImportTest.class.getResource(folder)).toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
