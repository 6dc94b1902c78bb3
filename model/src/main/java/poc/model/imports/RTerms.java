package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import poc.model.rds.RNull;
import poc.model.rds.RNumbers;
import poc.model.rds.RPairs;
import poc.model.rds.RStrings;
import poc.model.rds.RSymbol;
import poc.model.rds.RValue;

/**
 * R's {@code terms} object: a formula, worked out.
 *
 * @param formula the formula as text, a dot written out
 * @param variables the response and the predictors
 * @param response the position of the response among the variables
 * @param intercept whether there is one
 * @param terms the terms, in the order of their coefficients
 */
record RTerms(
    String formula, List<Variable> variables, int response, boolean intercept, List<Term> terms) {

  /** A variable: its expression, and what R calls it in other parts of the model. */
  record Variable(RValue expression, String name, String dataClass) {}

  /**
   * A term.
   *
   * @param codes for each variable 0 if it is not part of the term, 1 if it is by its contrasts (or
   *     its numbers), 2 if it is by an indicator for every level
   */
  record Term(List<Integer> codes) {}

  static RTerms of(RGlm glm) throws ImportException {
    RValue terms = glm.part("terms");
    if (!(terms instanceof RPairs call
        && call.call()
        && terms.attribute("variables") instanceof RPairs variables
        && terms.attribute("factors") instanceof RNumbers factors)) {
      throw glm.missing("terms");
    }
    if (!(terms.attribute("offset") instanceof RNull) || !(glm.part("offset") instanceof RNull)) {
      throw new ImportException(
          "has an offset, which cannot be imported: make it a term, or leave it out");
    }
    int response = (int) single(terms.attribute("response")) - 1;
    List<Variable> all = variables(variables, terms.attribute("dataClasses"));
    if (response < 0 || response >= all.size()) {
      throw glm.missing("terms");
    }
    boolean intercept = single(terms.attribute("intercept")) == 1;
    int count = all.size();
    if (factors.size() % Math.max(count, 1) != 0) {
      throw glm.missing("terms");
    }
    List<Term> list = new ArrayList<>();
    for (int term = 0; term < factors.size() / count; term++) {
      List<Integer> codes = new ArrayList<>();
      for (int variable = 0; variable < count; variable++) {
        double code = factors.at(term * count + variable);
        codes.add(variable == response || !(code >= 0 && code <= 2) ? 0 : (int) code);
      }
      list.add(new Term(codes));
    }
    return new RTerms(Deparse.of(terms), all, response, intercept, list);
  }

  private static List<Variable> variables(RPairs call, RValue classes) {
    List<Variable> variables = new ArrayList<>();
    for (RPairs.Item item : call.items().subList(1, call.items().size())) {
      RValue expression = item.value();
      String name = expression instanceof RSymbol s ? s.name() : Deparse.of(expression);
      String dataClass = "";
      int i = variables.size();
      if (classes instanceof RStrings texts && i < texts.values().size()) {
        dataClass = texts.texts().get(i);
      }
      variables.add(new Variable(expression, name, dataClass));
    }
    return variables;
  }

  private static double single(RValue value) {
    return value instanceof RNumbers numbers && numbers.size() == 1 ? numbers.at(0) : 0;
  }
}
