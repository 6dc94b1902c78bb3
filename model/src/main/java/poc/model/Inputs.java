package poc.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which texts, from a query, a form or a command line, become an observation.
 *
 * <p>A number is written as {@link Numerals#parse} says and lies in the domain that the product
 * gives the field, and where the functions that the model applies to it are defined; without one,
 * any finite number is taken. A level is written as in the model; where all levels of the factor
 * are numbers, another spelling of the same number is taken too ({@code 1.0} for {@code 1}),
 * because callers that keep the factor as a number write it so. Blanks around a value are ignored.
 */
public final class Inputs {

  private final List<Field> fields;
  private final @Nullable FieldSpec[] specs;
  private final Domain[] domains;

  private Inputs(Model model, @Nullable FieldSpec[] specs) {
    this.fields = model.fields();
    this.specs = specs;
    this.domains = new Domain[specs.length];
    for (int i = 0; i < domains.length; i++) {
      domains[i] = Domain.of(i, model.columns());
    }
  }

  /**
   * The rules of a product.
   *
   * @param specs what the product says of the model's fields; those it is silent about are missing
   * @throws IllegalArgumentException if one names no field of the model, two name the same, or a
   *     factor is given anything but a label
   */
  public static Inputs of(Model model, List<FieldSpec> specs) {
    @Nullable FieldSpec[] byField = new FieldSpec[model.fields().size()];
    for (FieldSpec spec : specs) {
      int i = indexOf(model.fields(), spec.name());
      if (i < 0) {
        throw new IllegalArgumentException(
            "field "
                + spec.name()
                + ": the model's fields are "
                + InputWording.names(model.fields()));
      }
      if (byField[i] != null) {
        throw new IllegalArgumentException("field " + spec.name() + " is described twice");
      }
      if (model.fields().get(i) instanceof FactorField
          && (spec.unit() != null
              || spec.min() != null
              || spec.max() != null
              || spec.step() != null)) {
        throw new IllegalArgumentException(
            "field " + spec.name() + " is a factor, which has no unit, min, max or step");
      }
      byField[i] = spec;
    }
    return new Inputs(model, byField);
  }

  /**
   * Reads an observation.
   *
   * @param raw the given texts by field; null counts as absent
   * @throws InvalidInputException with a problem for every field that is absent, blank, not a
   *     finite number, outside its domain or at an unknown level, and for every unknown field
   */
  public Observation read(Map<String, ? extends @Nullable String> raw)
      throws InvalidInputException {
    double[] values = new double[fields.size()];
    List<Problem> problems = new ArrayList<>(0);
    for (int i = 0; i < values.length; i++) {
      String text = raw.get(fields.get(i).name());
      values[i] = text == null ? Double.NaN : value(i, text.strip());
      if (Double.isNaN(values[i])) {
        problems.add(InputWording.refused(fields.get(i), specs[i], domains[i], text));
      }
    }
    for (String name : raw.keySet()) {
      if (indexOf(fields, name) < 0) {
        problems.add(InputWording.unknown(name, fields));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Observation(values);
  }

  /**
   * What a field allows, as in {@link Problem#allowed()}.
   *
   * @throws IllegalArgumentException if the model has no such field
   */
  public String allowed(String field) {
    int i = indexOf(fields, field);
    if (i < 0) {
      throw new IllegalArgumentException("the model's fields are " + InputWording.names(fields));
    }
    return InputWording.allowed(fields.get(i), specs[i], domains[i]);
  }

  /** The number, or the position of the level; NaN if the text is neither. */
  private double value(int i, String text) {
    if (fields.get(i) instanceof FactorField factor) {
      int level = level(factor.levels(), text);
      return level < 0 ? Double.NaN : level;
    }
    double number = Numerals.parse(text);
    if (!domains[i].holds(number)) {
      return Double.NaN;
    }
    FieldSpec spec = specs[i];
    if (spec != null) {
      Double min = spec.min();
      Double max = spec.max();
      if ((min != null && number < min) || (max != null && number > max)) {
        return Double.NaN;
      }
    }
    return number;
  }

  private static int level(List<String> levels, String text) {
    int exact = levels.indexOf(text);
    double number = Numerals.parse(text);
    if (exact >= 0 || Double.isNaN(number)) {
      return exact;
    }
    int found = -1;
    for (int i = 0; i < levels.size(); i++) {
      double level = Numerals.parse(levels.get(i));
      if (Double.isNaN(level)) {
        return -1;
      }
      if (level == number) {
        found = i;
      }
    }
    return found;
  }

  private static int indexOf(List<Field> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
