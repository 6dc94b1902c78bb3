package poc.model.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poc.model.Coefficient;
import poc.model.Inputs;
import poc.model.InvalidInputException;
import poc.model.Model;
import poc.model.Prediction;

/** What R says of a model, and where an imported one differs by more than 1e-8 of R's number. */
final class Reference {

  /** Of what rounding leaves where an entry is zero. */
  private static final double ROUNDING = 1e-13;

  private final JsonNode expected;
  private final double tolerance;
  private final List<String> differences = new ArrayList<>();

  private Reference(JsonNode expected, double tolerance) {
    this.expected = expected;
    this.tolerance = tolerance;
  }

  static Reference read(Path file) throws IOException {
    return new Reference(new ObjectMapper().readTree(Files.readAllBytes(file)), 1e-8);
  }

  Reference within(double other) {
    return new Reference(expected, other);
  }

  List<String> differences(Model model) throws InvalidInputException {
    compareFit(model);
    compareCoefficients(model);
    comparePredictions(model);
    return differences;
  }

  private void compareFit(Model model) {
    compare(
        "converged",
        expected.get("converged").asBoolean() ? 1 : 0,
        model.fit().converged() ? 1 : 0);
    compare("iterations", expected.get("iterations").asDouble(), model.fit().iterations());
    compare("n", expected.get("n").asDouble(), model.fit().n());
    compare("df_residual", expected.get("df_residual").asDouble(), model.fit().dfResidual());
    compare("df_null", expected.get("df_null").asDouble(), model.fit().dfNull());
    compare("null_deviance", expected.get("null_deviance").asDouble(), model.fit().nullDeviance());
    compare("deviance", expected.get("deviance").asDouble(), model.fit().deviance());
    compare("aic", expected.get("aic").asDouble(), model.fit().aic());
    compare("loglik", expected.get("loglik").asDouble(), model.fit().logLikelihood());
  }

  private void compareCoefficients(Model model) {
    compare("size", expected.get("terms").size(), model.coefficients().size());
    List<String> aliased = new ArrayList<>();
    expected.path("aliased").forEach(name -> aliased.add(name.asText()));
    List<String> found = model.aliased().stream().map(a -> a.name()).toList();
    if (!found.equals(aliased)) {
      differences.add("aliased: " + found + " instead of " + aliased);
    }
    for (int i = 0; i < model.coefficients().size(); i++) {
      Coefficient c = model.coefficients().get(i);
      if (!c.name().equals(expected.get("terms").get(i).asText())) {
        differences.add("term " + i + ": " + c.name());
      }
      compare("coefficient " + c.name(), at("coefficients", c), c.estimate());
      compare("std_error " + c.name(), at("std_error", c), c.standardError());
      compare("z " + c.name(), at("z", c), c.z());
      compare("p " + c.name(), at("p", c), c.p());
      for (int j = 0; j <= i; j++) {
        double scale = c.standardError() * model.coefficients().get(j).standardError();
        double entry = expected.get("vcov").get(i).get(j).asDouble();
        compare("vcov " + i + " " + j, entry / scale, model.covariance().at(i, j) / scale);
      }
    }
  }

  private double at(String what, Coefficient coefficient) {
    return expected.get(what).path(coefficient.name()).asDouble(Double.NaN);
  }

  private void comparePredictions(Model model) throws InvalidInputException {
    Inputs inputs = Inputs.of(model, List.of());
    for (int i = 0; i < expected.get("new").size(); i++) {
      Map<String, String> raw = new HashMap<>();
      for (Map.Entry<String, JsonNode> cell : expected.get("new").get(i).properties()) {
        if (model.fields().stream().anyMatch(field -> field.name().equals(cell.getKey()))) {
          raw.put(cell.getKey(), cell.getValue().asText());
        }
      }
      Prediction prediction = model.predict(inputs.read(raw));
      compare("link " + i, expected.get("link").get(i).asDouble(), prediction.link());
      compare(
          "link_se " + i, expected.get("link_se").get(i).asDouble(), prediction.standardError());
      compare(
          "response " + i, expected.get("response").get(i).asDouble(), prediction.probability());
    }
  }

  private void compare(String what, double number, double actual) {
    if (!(Math.abs(actual - number) <= tolerance * Math.abs(number) + ROUNDING)) {
      differences.add(what + ": " + actual + " instead of " + number);
    }
  }
}
