package poc.model.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import poc.model.Link;

/** Reads a {@code GeneralRegressionModel}: parameters, and what each of them multiplies. */
final class PmmlGeneralRegression {
  private static final Set<String> OFFSETS =
      Set.of("offsetVariable", "offsetValue", "trialsVariable", "trialsValue");

  private PmmlGeneralRegression() {}

  static PmmlRegression of(XmlElement model, String response) throws ImportException {
    String type = model.attribute("modelType").orElse("");
    if (!type.equals("generalizedLinear") && !type.equals("multinomialLogistic")) {
      throw new ImportException("holds a general regression of type " + Quote.of(type));
    }
    for (String offset : OFFSETS) {
      if (model.attribute(offset).isPresent()) {
        throw new ImportException("has an " + offset + ", which cannot be imported");
      }
    }
    Link link =
        type.equals("multinomialLogistic")
            ? Link.LOGIT
            : PmmlRegression.link(model.attribute("linkFunction").orElse(""));
    Map<String, List<PmmlTerm.Part>> products = products(model);
    List<PmmlTerm> terms = new ArrayList<>();
    Optional<String> success = Optional.empty();
    for (XmlElement cell : model.within("ParamMatrix")) {
      Optional<String> category = cell.attribute("targetCategory");
      if (success.isPresent() && !category.equals(success)) {
        throw new ImportException("tells more than two categories apart");
      }
      success = category;
      List<PmmlTerm.Part> parts = products.get(cell.text("parameterName"));
      if (parts == null) {
        throw new ImportException(
            "has a PCell of a parameter " + Quote.of(cell.text("parameterName")) + " it lacks");
      }
      terms.add(new PmmlTerm(cell.number("beta"), parts));
    }
    return new PmmlRegression(response, success.orElse("1"), link, terms);
  }

  /** What each parameter multiplies; the one of no predictor is the intercept. */
  static Map<String, List<PmmlTerm.Part>> products(XmlElement model) throws ImportException {
    Map<String, List<PmmlTerm.Part>> products = new LinkedHashMap<>();
    for (XmlElement parameter : model.within("ParameterList")) {
      products.put(parameter.text("name"), new ArrayList<>());
    }
    Map<String, Boolean> factors = new HashMap<>();
    for (XmlElement predictor : model.within("FactorList")) {
      if (!predictor.children("Categories").isEmpty() || !predictor.children("Matrix").isEmpty()) {
        throw new ImportException(
            "codes " + Quote.of(predictor.text("name")) + " by contrasts of its own");
      }
      factors.put(predictor.text("name"), true);
    }
    for (XmlElement cell : model.within("PPMatrix")) {
      String field = cell.text("predictorName");
      List<PmmlTerm.Part> parts = products.get(cell.text("parameterName"));
      if (parts == null) {
        throw new ImportException("has a PPCell of a parameter that it lacks");
      }
      parts.add(
          factors.containsKey(field)
              ? new PmmlTerm.Is(field, cell.text("value"))
              : new PmmlTerm.Power(field, cell.number("value")));
    }
    return products;
  }
}
