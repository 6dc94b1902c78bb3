package poc.model.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poc.model.Coefficient;
import poc.model.Field;
import poc.model.Inputs;
import poc.model.InvalidInputException;
import poc.model.Model;
import poc.model.Prediction;
import poc.model.data.DataSource;

/** A fit by R, and where another differs from it by more than 1e-8 of R's number. */
final class ReferenceFit {
  private static final double TOLERANCE = 1e-8;
  private static final double Z_975 = 1.959963984540054;

  private final List<String> differences = new ArrayList<>();

  private ReferenceFit() {}

  static JsonNode read(String name) throws IOException {
    try (InputStream in = open(name, "reference.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  static DataSource data(String name) {
    return new DataSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return ReferenceFit.open(name, "data.csv");
      }
    };
  }

  private static InputStream open(String name, String file) throws IOException {
    InputStream in = ReferenceFit.class.getResourceAsStream("/poc/model/glm/" + name + "/" + file);
    if (in == null) {
      throw new IOException("no resource " + name + "/" + file);
    }
    return in;
  }

  static List<String> differences(JsonNode reference, Model model) throws InvalidInputException {
    ReferenceFit comparison = new ReferenceFit();
    comparison.compareFit(reference, model);
    comparison.compareCoefficients(reference, model);
    comparison.comparePredictions(reference, model);
    return comparison.differences;
  }

  private void compareFit(JsonNode reference, Model model) {
    compare("converged", reference.get("converged").asBoolean(), model.fit().converged());
    compare("iterations", reference.get("iterations").asDouble(), model.fit().iterations());
    compare("n", reference.get("n").asDouble(), model.fit().n());
    compare("df_residual", reference.get("df_residual").asDouble(), model.fit().dfResidual());
    compare("df_null", reference.get("df_null").asDouble(), model.fit().dfNull());
    compare("null_deviance", reference.get("null_deviance").asDouble(), model.fit().nullDeviance());
    compare("deviance", reference.get("deviance").asDouble(), model.fit().deviance());
    compare("aic", reference.get("aic").asDouble(), model.fit().aic());
    compare("loglik", reference.get("loglik").asDouble(), model.fit().logLikelihood());
  }

  private void compareCoefficients(JsonNode reference, Model model) {
    compare("size", reference.get("terms").size(), model.coefficients().size());
    for (int i = 0; i < model.coefficients().size(); i++) {
      Coefficient c = model.coefficients().get(i);
      compare("term " + i, reference.get("terms").get(i).asText(), c.name());
      compare("coefficient " + c.name(), at(reference, "coefficients", c), c.estimate());
      compare("std_error " + c.name(), at(reference, "std_error", c), c.standardError());
      compare("z " + c.name(), at(reference, "z", c), c.z());
      compare("p " + c.name(), at(reference, "p", c), c.p());
      JsonNode interval = reference.get("wald_ci95").get(i);
      double margin = Z_975 * c.standardError();
      compare("lower " + c.name(), interval.get(0).asDouble(), c.estimate() - margin);
      compare("upper " + c.name(), interval.get(1).asDouble(), c.estimate() + margin);
      for (int j = 0; j < model.coefficients().size(); j++) {
        double expected = reference.get("vcov").get(i).get(j).asDouble();
        compare("vcov " + i + " " + j, expected, model.covariance().at(i, j));
      }
    }
  }

  private static double at(JsonNode reference, String what, Coefficient coefficient) {
    return reference.get(what).get(coefficient.name()).asDouble();
  }

  private void comparePredictions(JsonNode reference, Model model) throws InvalidInputException {
    Inputs inputs = Inputs.of(model, List.of());
    for (int i = 0; i < reference.get("new").size(); i++) {
      Map<String, String> raw = new HashMap<>();
      for (Field field : model.fields()) {
        raw.put(field.name(), reference.get("new").get(i).get(field.name()).asText());
      }
      Prediction prediction = model.predict(inputs.read(raw));
      double link = reference.get("link").get(i).asDouble();
      double standardError = reference.get("link_se").get(i).asDouble();
      double response = reference.get("response").get(i).asDouble();
      compare("link " + i, link, prediction.link());
      compare("link_se " + i, standardError, prediction.standardError());
      compare("response " + i, response, prediction.probability());
      double upper = 1 / (1 + Math.exp(-link - Z_975 * standardError));
      compare("lower " + i, 1 / (1 + Math.exp(-link + Z_975 * standardError)), prediction.lower());
      compare("upper " + i, upper, prediction.upper());
    }
  }

  private void compare(String what, double expected, double actual) {
    if (!(Math.abs(actual - expected) <= TOLERANCE * Math.abs(expected))) {
      differences.add(what + ": " + actual + " instead of " + expected);
    }
  }

  private void compare(String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      differences.add(what + ": " + actual + " instead of " + expected);
    }
  }
}
