package poc.model.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.rds.RStrings;

/** The fields of a glm: the columns of the data that its terms are made of. */
final class RFields {
  private final Map<String, Predictor> predictors = new LinkedHashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private final RGlm glm;
  private final RFrame frame;

  private RFields(RGlm glm, RFrame frame) {
    this.glm = glm;
    this.frame = frame;
  }

  static RFields of(RGlm glm, RTerms terms, RFrame frame) throws ImportException {
    RFields result = new RFields(glm, frame);
    for (int i = 0; i < terms.variables().size(); i++) {
      int variable = i;
      if (terms.terms().stream().anyMatch(term -> term.codes().get(variable) > 0)) {
        result.predictors.put(
            terms.variables().get(i).name(), Predictor.of(terms.variables().get(i)));
      }
    }
    for (Map.Entry<String, Predictor> entry : result.predictors.entrySet()) {
      result.add(entry.getKey(), entry.getValue());
    }
    return result;
  }

  private void add(String variable, Predictor predictor) throws ImportException {
    List<String> levels = predictor.isFactor() ? levels(variable, predictor) : List.of();
    int known = position(predictor.field());
    if (known < 0) {
      fields.add(
          levels.isEmpty()
              ? frame.range(predictor.field(), predictors)
              : factor(predictor.field(), levels));
      return;
    }
    boolean same =
        fields.get(known) instanceof FactorField factor
            ? factor.levels().equals(levels)
            : levels.isEmpty();
    if (!same) {
      throw new ImportException(
          "uses "
              + Quote.of(predictor.field())
              + " both as a number and as a factor, or with other levels: make two columns of it");
    }
  }

  private static FactorField factor(String name, List<String> levels) throws ImportException {
    try {
      return new FactorField(name, levels, levels.get(0));
    } catch (IllegalArgumentException e) {
      throw new ImportException(
          "holds a factor that cannot be: " + Quote.of(String.valueOf(e.getMessage())), e);
    }
  }

  private List<String> levels(String variable, Predictor predictor) throws ImportException {
    if (predictor.kind() == Predictor.Kind.LOGICAL) {
      return List.of("FALSE", "TRUE");
    }
    if (glm.list("xlevels").get(variable) instanceof RStrings levels
        && !levels.values().isEmpty()) {
      Most.check(levels.values().size(), Most.LEVELS, "levels of " + Quote.of(variable));
      return levels.texts();
    }
    throw new ImportException("does not hold the levels of " + Quote.of(variable));
  }

  /** The fields, in the order of the formula. */
  List<Field> fields() {
    return fields;
  }

  /** Whether a variable is part of a term. */
  boolean uses(String variable) {
    return predictors.containsKey(variable);
  }

  /** What a variable that is part of a term is made of. */
  Predictor predictor(String variable) {
    return Objects.requireNonNull(predictors.get(variable));
  }

  /** The position of a field; -1 if there is none of this name. */
  int position(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
