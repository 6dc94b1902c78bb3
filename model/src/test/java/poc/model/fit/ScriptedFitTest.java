package poc.model.fit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.model.Aliased;
import poc.model.Coefficient;
import poc.model.Field;
import poc.model.Inputs;
import poc.model.Link;
import poc.model.Model;
import poc.model.Prediction;

/** Our fits beside those that {@code fits.R} has made. */
class ScriptedFitTest {
  private static final double TOLERANCE = 1e-8;
  private static final double ROUNDING = 1e-13;

  private final List<String> differences = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aliased",
        "counts-cauchit",
        "counts-cloglog",
        "counts-logit",
        "counts-probit",
        "factors-no-intercept",
        "functions",
        "helmert-contrasts",
        "link-cauchit",
        "link-cloglog",
        "link-log",
        "link-probit",
        "nested",
        "no-margins",
        "no-margins-no-intercept",
        "odd-names",
        "other-reference",
        "poly-contrasts",
        "sum-contrasts",
        "text-response",
        "two-factors",
        "weights",
        "weights-cloglog"
      })
  void everyNumberAgreesWithR(String name) throws Exception {
    JsonNode reference = ReferenceFit.read(name);
    Specification specification =
        Specification.of(Formula.parse(reference.get("formula").asText()))
            .withLink(Link.of(reference.get("link").asText()));
    if (reference.has("weights")) {
      specification = specification.withWeights(reference.get("weights").asText());
    }
    Trained trained =
        Training.train(specification, ReferenceFit.data(reference.get("data").asText()));
    Model model = trained.model();
    assertThat(trained.warnings()).isEqualTo(texts(reference.get("warnings")));
    assertThat(names(model)).isEqualTo(texts(reference.get("terms")));
    compareFit(reference, model);
    compareCoefficients(reference, model);
    comparePredictions(reference, model);
    assertThat(differences).isEmpty();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The names of all coefficients, those that are aliased at their positions. */
  private static List<String> names(Model model) {
    List<String> names = new ArrayList<>();
    model.coefficients().forEach(c -> names.add(c.name()));
    for (Aliased aliased : model.aliased()) {
      names.add(aliased.position(), aliased.name());
    }
    return names;
  }

  private void compareFit(JsonNode reference, Model model) {
    assertThat(model.fit().converged()).isEqualTo(reference.get("converged").asBoolean());
    assertThat(model.fit().iterations()).isEqualTo(reference.get("iterations").asInt());
    assertThat(model.fit().n()).isEqualTo(reference.get("n").asInt());
    assertThat(model.fit().dfResidual()).isEqualTo(reference.get("df_residual").asInt());
    assertThat(model.fit().dfNull()).isEqualTo(reference.get("df_null").asInt());
    compare("null deviance", reference.get("null_deviance"), model.fit().nullDeviance());
    compare("deviance", reference.get("deviance"), model.fit().deviance());
    compare("aic", reference.get("aic"), model.fit().aic());
    compare("loglik", reference.get("loglik"), model.fit().logLikelihood());
  }

  private void compareCoefficients(JsonNode reference, Model model) {
    List<JsonNode> estimates = new ArrayList<>();
    for (JsonNode estimate : reference.get("estimates")) {
      if (!estimate.isNull()) {
        estimates.add(estimate);
      }
    }
    assertThat(model.coefficients()).hasSameSizeAs(estimates);
    for (int i = 0; i < estimates.size(); i++) {
      Coefficient c = model.coefficients().get(i);
      compare(c.name(), estimates.get(i), c.estimate());
      compare("se " + c.name(), reference.get("std_errors").get(i), c.standardError());
      compare("z " + c.name(), reference.get("z_values").get(i), c.z());
      compare("p " + c.name(), reference.get("p_values").get(i), c.p());
      for (int j = 0; j < estimates.size(); j++) {
        JsonNode expected = reference.get("vcov").get(i).get(j);
        double scale = c.standardError() * model.coefficients().get(j).standardError();
        compare("vcov " + i + " " + j, expected, model.covariance().at(i, j), scale);
      }
    }
  }

  private void comparePredictions(JsonNode reference, Model model) throws Exception {
    Inputs inputs = Inputs.of(model, List.of());
    for (int i = 0; i < reference.get("new").size(); i++) {
      Map<String, String> raw = new HashMap<>();
      for (Field field : model.fields()) {
        raw.put(field.name(), reference.get("new").get(i).get(field.name()).asText());
      }
      Prediction prediction = model.predict(inputs.read(raw));
      JsonNode link = reference.get("link_values").get(i);
      compare("link " + i, link, prediction.link(), prediction.standardError());
      compare("link_se " + i, reference.get("link_se").get(i), prediction.standardError());
      compare("response " + i, reference.get("response").get(i), prediction.probability());
    }
  }

  private void compare(String what, JsonNode expected, double actual) {
    compare(what, expected, actual, 0);
  }

  /**
   * Notes a difference.
   *
   * @param scale the size of what a number that is zero but for rounding was made of
   */
  private void compare(String what, JsonNode expected, double actual, double scale) {
    double number = expected.asDouble();
    double allowed = Math.max(TOLERANCE * Math.abs(number), ROUNDING * scale);
    if (!expected.isNumber() || !(Math.abs(actual - number) <= allowed)) {
      differences.add(what + ": " + actual + " instead of " + expected);
    }
  }
}
