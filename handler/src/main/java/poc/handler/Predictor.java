package poc.handler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.Contributions;
import poc.model.Field;
import poc.model.FieldSpec;
import poc.model.Inputs;
import poc.model.InvalidInputException;
import poc.model.Model;
import poc.model.Numerals;
import poc.model.Observation;
import poc.model.Prediction;
import poc.model.Problem;

/** Answers rows with a model; each row may ask for its {@link Contributions} too. */
final class Predictor {
  /** What a row asks for contributions by, unless the model has a field of this name. */
  private static final String CONTRIBUTIONS = "contributions";

  private final Model model;
  private final Inputs inputs;
  private final String digest;

  /**
   * Makes a predictor.
   *
   * @param digest the name of the model that the answers carry, {@code sha256:<hex>}
   * @throws IllegalArgumentException if a field is described that the model does not have
   */
  Predictor(Model model, List<FieldSpec> specs, String digest) {
    this.model = model;
    this.inputs = Inputs.of(model, specs);
    this.digest = digest;
  }

  /** The name of the model. */
  String digest() {
    return digest;
  }

  /** The prediction for one row, as a JSON object. */
  String answer(Row row) throws RefusedException {
    List<Finding> findings = new ArrayList<>(0);
    StringBuilder json = new StringBuilder(256);
    predict(row, -1, json, findings);
    return answer(json, findings);
  }

  /** The predictions in the order of the rows, as a JSON array; one bad row refuses them all. */
  String answer(List<Row> rows) throws RefusedException {
    List<Finding> findings = new ArrayList<>(0);
    StringBuilder json = new StringBuilder(256 * rows.size());
    for (int i = 0; i < rows.size(); i++) {
      predict(rows.get(i), i, json.append(i == 0 ? '[' : ','), findings);
    }
    return answer(json.append(']'), findings);
  }

  private static String answer(StringBuilder json, List<Finding> findings) throws RefusedException {
    if (!findings.isEmpty()) {
      throw new RefusedException(findings);
    }
    return json.toString();
  }

  private void predict(Row row, int index, StringBuilder json, List<Finding> findings) {
    try {
      boolean explained = !has(CONTRIBUTIONS) && row.take(CONTRIBUTIONS, index, findings);
      Observation observation = inputs.read(row.texts());
      append(json, model.predict(observation));
      if (explained) {
        append(json.append(",\"contributions\":"), Contributions.of(model, observation));
      }
      json.append('}');
    } catch (InvalidInputException e) {
      for (Problem problem : e.problems()) {
        boolean known = has(problem.field());
        String found = known ? row.found(problem.field()) : null;
        findings.add(new Finding(index, found(problem, found), known));
      }
    }
  }

  private void append(StringBuilder json, Prediction prediction) {
    json.append("{\"result\":").append(prediction.result());
    json.append(",\"probability\":").append(Numerals.shortest(prediction.probability()));
    json.append(",\"interval\":[").append(Numerals.shortest(prediction.lower()));
    json.append(',').append(Numerals.shortest(prediction.upper()));
    json.append("],\"model\":\"").append(digest).append('"');
    if (!prediction.extrapolated().isEmpty()) {
      Json.array(json.append(",\"extrapolated\":"), prediction.extrapolated());
    }
  }

  private void append(StringBuilder json, Contributions contributions) {
    json.append("{\"link\":\"").append(model.link());
    number(json.append("\",\"baseline\":"), contributions.baseline());
    json.append(",\"terms\":[");
    for (int i = 0; i < contributions.terms().size(); i++) {
      Contributions.Share share = contributions.terms().get(i);
      Json.string(json.append(i == 0 ? "{\"term\":" : ",{\"term\":"), share.term());
      number(json.append(",\"share\":"), share.value()).append('}');
    }
    number(json.append("],\"total\":"), contributions.total()).append('}');
  }

  /** Inputs near the largest double have shares beyond it, which JSON cannot write. */
  private static StringBuilder number(StringBuilder json, double value) {
    boolean finite = Math.abs(value) < Double.POSITIVE_INFINITY;
    return json.append(finite ? Numerals.shortest(value) : "null");
  }

  private static Problem found(Problem problem, @Nullable String found) {
    if (found == null) {
      return problem;
    }
    String message = problem.field() + " must be " + problem.allowed() + ", but was " + found;
    return new Problem(problem.field(), message, problem.allowed());
  }

  private boolean has(String name) {
    for (Field field : model.fields()) {
      if (field.name().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
