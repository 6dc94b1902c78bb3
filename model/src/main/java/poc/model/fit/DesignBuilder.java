package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import poc.model.Column;
import poc.model.FactorField;
import poc.model.Field;
import poc.model.Numerals;
import poc.model.NumericField;
import poc.model.Observation;

/** Makes the columns of one formula. */
final class DesignBuilder {
  private final Formula formula;
  private final List<Term> terms;
  private final List<Field> fields;
  private final List<Column> columns = new ArrayList<>();

  DesignBuilder(Formula formula, List<Field> fields) {
    this.formula = formula;
    this.terms = formula.terms();
    this.fields = new ArrayList<>(fields);
  }

  Design build() throws TrainingException {
    for (Term term : terms) {
      for (Variable variable : term.variables()) {
        setReference(variable);
      }
    }
    if (formula.intercept()) {
      columns.add(new Column.Intercept("(Intercept)"));
    }
    boolean full = !formula.intercept();
    for (Term term : terms) {
      boolean first = full && term.variables().stream().anyMatch(this::isFactor);
      addTerm(term, first);
      full &= !first;
    }
    return new Design(fields, columns);
  }

  private void setReference(Variable variable) throws TrainingException {
    int position = position(variable);
    if (!(variable instanceof Variable.Factor factor)
        || factor.reference() == null
        || !(fields.get(position) instanceof FactorField field)) {
      return;
    }
    if (!field.levels().contains(factor.reference())) {
      throw new TrainingException(
          (variable + ": " + field.name() + " has no level '" + factor.reference() + "'; it has ")
              + String.join(", ", field.levels()));
    }
    fields.set(position, new FactorField(field.name(), field.levels(), factor.reference()));
  }

  /**
   * Adds a term's columns; the first variable changes fastest.
   *
   * @param fullFirst whether its first factor has a column for every level, in place of the
   *     intercept
   */
  private void addTerm(Term term, boolean fullFirst) throws TrainingException {
    boolean full = fullFirst;
    List<List<Column>> products = List.of(List.of());
    for (Variable variable : term.variables()) {
      List<Column> parts =
          parts(variable, !hasMargin(term, variable) || (full && isFactor(variable)));
      full &= !isFactor(variable);
      List<List<Column>> next = new ArrayList<>();
      for (Column part : parts) {
        for (List<Column> product : products) {
          List<Column> longer = new ArrayList<>(product);
          longer.add(part);
          next.add(longer);
        }
      }
      products = next;
    }
    for (List<Column> product : products) {
      columns.add(product.size() == 1 ? product.get(0) : product(product));
    }
  }

  private static Column product(List<Column> parts) {
    List<String> names = parts.stream().map(Column::name).toList();
    return new Column.Product(String.join(":", names), parts);
  }

  /**
   * R's {@code TermCode}: a factor is coded by contrasts if the rest of its term is part of an
   * earlier term, because that one spans what the contrasts leave out.
   */
  private boolean hasMargin(Term term, Variable variable) {
    Term rest = term.without(variable);
    if (rest.degree() == 0) {
      return true;
    }
    return terms.subList(0, terms.indexOf(term)).stream()
        .anyMatch(earlier -> earlier.contains(rest));
  }

  private boolean isFactor(Variable variable) {
    return fields.get(position(variable)) instanceof FactorField;
  }

  private int position(Variable variable) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(variable.field())) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no field " + variable.field());
  }

  private List<Column> parts(Variable variable, boolean full) throws TrainingException {
    int field = position(variable);
    String name = variable.label();
    if (fields.get(field) instanceof FactorField factor) {
      if (variable instanceof Variable.Factor coded) {
        return factor(name, field, factor, full ? Contrasts.TREATMENT : coded.contrasts(), full);
      }
      if (variable instanceof Variable.Plain) {
        return factor(name, field, factor, Contrasts.TREATMENT, full);
      }
      throw new TrainingException(
          variable + " needs numbers, but " + variable.field() + " holds texts");
    }
    Column column =
        variable instanceof Variable.Power power
            ? new Column.Power(name, field, power.exponent())
            : variable instanceof Variable.Log
                ? new Column.Log(name, field)
                : variable instanceof Variable.SquareRoot
                    ? new Column.SquareRoot(name, field)
                    : new Column.Value(name, field);
    if (fields.get(field) instanceof NumericField number) {
      checkDomain(column, field, number.min(), "smallest");
      checkDomain(column, field, number.max(), "largest");
    }
    return List.of(column);
  }

  private void checkDomain(Column column, int field, double number, String which)
      throws TrainingException {
    double[] values = new double[fields.size()];
    values[field] = number;
    if (!(Math.abs(column.of(new Observation(values))) < Double.POSITIVE_INFINITY)) {
      throw new TrainingException(
          (column.name() + " is not defined for " + Numerals.format(number))
              + (", the " + which + " " + fields.get(field).name() + " of the data"));
    }
  }

  private static List<Column> factor(
      String name, int field, FactorField factor, Contrasts contrasts, boolean full) {
    List<Column> parts = new ArrayList<>();
    int levels = factor.levels().size();
    if (contrasts != Contrasts.TREATMENT) {
      for (int i = 0; i < levels - 1; i++) {
        parts.add(
            new Column.Contrast(name + contrasts.suffix(i), field, contrasts.values(i, levels)));
      }
      return parts;
    }
    for (int level = 0; level < levels; level++) {
      String text = factor.levels().get(level);
      if (full || !text.equals(factor.reference())) {
        parts.add(new Column.Indicator(name + text, field, level));
      }
    }
    return parts;
  }
}
