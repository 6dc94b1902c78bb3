package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.model.Aliased;
import poc.model.Coefficient;
import poc.model.FitStatistics;
import poc.model.Link;
import poc.model.Model;

/**
 * Data that say too little, which R fits all the same, beside what {@code fits.R} has made of them.
 */
class DegenerateFitTest {

  /** Near a probability of 1 the difference to it has few digits left, in R and here. */
  private static final double RELATIVE = 1e-5;

  /** What is zero but for rounding. */
  private static final double ROUNDING = 1e-8;

  private static final String ALL_ONES =
      "all outcomes are 1: there is nothing to tell apart, so the model answers 1 to everything;"
          + " the best estimate is infinite, and the standard errors say nothing";

  private static Trained train(JsonNode reference) throws Exception {
    return Training.train(
        Specification.of(Formula.parse(reference.get("formula").asText()))
            .withLink(Link.of(reference.get("link").asText())),
        ReferenceFit.data(reference.get("data").asText()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one-class-ones | all outcomes are 1: ",
        "one-class-zeros | all outcomes are 0: ",
        "one-class-probit | all outcomes are 1: ",
        "one-class-cauchit | all outcomes are 0: ",
        "one-class-counts | all outcomes are 1: ",
        "too-few-rows | too few rows, 3 for 4 coefficients: ",
        "too-few-counts | too few rows, 2 for 3 coefficients: ",
        "one-row | too few rows, 1 for 2 coefficients: "
      })
  void isFittedAsInR(String name, String warning) throws Exception {
    JsonNode reference = ReferenceFit.read(name);
    Trained trained = train(reference);
    Model model = trained.model();

    compare(reference, model.fit());
    List<Double> estimates = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (Coefficient coefficient : model.coefficients()) {
      estimates.add(coefficient.estimate());
      errors.add(coefficient.standardError());
    }
    for (Aliased aliased : model.aliased()) {
      estimates.add(aliased.position(), Double.NaN);
    }
    compare(reference.get("estimates"), estimates);
    compare(reference.get("std_errors"), errors);
    assertThat(trained.warnings()).anyMatch(text -> text.startsWith(warning));
    reference
        .get("warnings")
        .forEach(
            words ->
                assertThat(trained.warnings())
                    .anyMatch(text -> text.startsWith(words.asText() + ": ")));
  }

  private static void compare(JsonNode reference, FitStatistics fit) {
    assertThat(fit.converged()).isEqualTo(reference.get("converged").asBoolean());
    assertThat(fit.iterations()).isEqualTo(reference.get("iterations").asInt());
    assertThat(fit.n()).isEqualTo(reference.get("n").asInt());
    assertThat(fit.dfResidual()).isEqualTo(reference.get("df_residual").asInt());
    assertThat(fit.dfNull()).isEqualTo(reference.get("df_null").asInt());
    compare(reference.get("null_deviance"), fit.nullDeviance());
    compare(reference.get("deviance"), fit.deviance());
    compare(reference.get("aic"), fit.aic());
  }

  private static void compare(JsonNode expected, List<Double> actual) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.size(); i++) {
      compare(expected.get(i), actual.get(i));
    }
  }

  private static void compare(JsonNode expected, double actual) {
    if (expected.isNull()) {
      assertThat(actual).isNaN();
    } else {
      double number = expected.asDouble();
      Offset<Double> allowed = within(RELATIVE * Math.abs(number) + ROUNDING);
      assertThat(actual).isCloseTo(number, allowed);
    }
  }

  @Test
  void oneOutcomeIsNotCalledSeparated() throws Exception {
    assertThat(train(ReferenceFit.read("one-class-ones")).warnings()).containsExactly(ALL_ONES);
  }

  /** R: no valid set of coefficients has been found: please supply starting values. */
  @Test
  void theLogLinkFindsNoWayToOnesAlone() throws Exception {
    JsonNode reference = ReferenceFit.read("one-class-ones");
    Specification specification =
        Specification.of(Formula.parse(reference.get("formula").asText())).withLink(Link.LOG);

    assertThat(
            catchThrowableOfType(
                TrainingException.class,
                () ->
                    Training.train(
                        specification, ReferenceFit.data(reference.get("data").asText()))))
        .hasMessageStartingWith("no valid set of coefficients has been found");
  }
}
