package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.model.Link;
import poc.model.Numerals;

/**
 * A binomial regression in PMML.
 *
 * @param response the name of the target field
 * @param success the category whose probability the link gives
 * @param link what maps the linear predictor to that probability
 * @param terms what the linear predictor is the sum of
 */
record PmmlRegression(String response, String success, Link link, List<PmmlTerm> terms) {

  /**
   * Reads a {@code RegressionModel}: with two tables, of which the first is the predictor of its
   * category and the second zero (for softmax, the difference counts), or with one.
   */
  static PmmlRegression of(XmlElement model, String response) throws ImportException {
    List<XmlElement> tables = model.children("RegressionTable");
    String method = model.attribute("normalizationMethod").orElse("none");
    if (tables.isEmpty() || tables.size() > 2) {
      throw new ImportException(
          "tells " + tables.size() + " categories apart: only two can be imported");
    }
    PmmlSum sum = new PmmlSum();
    for (PmmlTerm term : terms(tables.get(0))) {
      sum.add(term);
    }
    if (method.equals("softmax") && tables.size() == 2) {
      for (PmmlTerm term : terms(tables.get(1))) {
        sum.add(term.with(-term.coefficient()));
      }
    }
    List<PmmlTerm> terms = sum.terms();
    String category = tables.get(0).attribute("targetCategory").orElse("1");
    Link link = link(method.equals("softmax") ? "logit" : method);
    Optional<String> other =
        tables.size() == 2 ? tables.get(1).attribute("targetCategory") : Optional.empty();
    if (other.isPresent() && isNumberBelow(category, other.get())) {
      return new PmmlRegression(response, other.get(), link, complement(terms, link));
    }
    return new PmmlRegression(response, category, link, terms);
  }

  /** The model of the other category, where the link is symmetric. */
  private static List<PmmlTerm> complement(List<PmmlTerm> terms, Link link) throws ImportException {
    if (link == Link.CLOGLOG || link == Link.LOG) {
      throw new ImportException(
          "gives the probability of the lower category by the link "
              + link
              + ", which has no such complement: fit it to the higher one");
    }
    return terms.stream().map(term -> term.with(-term.coefficient())).toList();
  }

  /** 0 and 1 are no and yes, whichever comes first. */
  private static boolean isNumberBelow(String category, String other) {
    return Numerals.parse(category) < Numerals.parse(other);
  }

  private static List<PmmlTerm> terms(XmlElement table) throws ImportException {
    List<PmmlTerm> terms = new ArrayList<>();
    terms.add(new PmmlTerm(table.number("intercept", 0), List.of()));
    for (XmlElement element : table.children()) {
      switch (element.name()) {
        case "NumericPredictor" ->
            terms.add(
                new PmmlTerm(
                    element.number("coefficient"),
                    List.of(
                        new PmmlTerm.Power(element.text("name"), element.number("exponent", 1)))));
        case "CategoricalPredictor" ->
            terms.add(
                new PmmlTerm(
                    element.number("coefficient"),
                    List.of(new PmmlTerm.Is(element.text("name"), element.text("value")))));
        case "PredictorTerm" -> {
          List<PmmlTerm.Part> parts = new ArrayList<>();
          for (XmlElement reference : element.children("FieldRef")) {
            parts.add(new PmmlTerm.Power(reference.text("field"), 1));
          }
          terms.add(new PmmlTerm(element.number("coefficient"), parts));
        }
        default -> {}
      }
    }
    return terms;
  }

  static Link link(String name) throws ImportException {
    try {
      return Link.of(name);
    } catch (IllegalArgumentException e) {
      throw new ImportException("has the link " + Quote.of(name) + "; " + e.getMessage(), e);
    }
  }
}
