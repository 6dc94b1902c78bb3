package poc.model.imports;

import java.util.ArrayList;
import java.util.List;
import poc.model.Column;
import poc.model.FactorField;
import poc.model.rds.RList;
import poc.model.rds.RNull;
import poc.model.rds.RValue;

/**
 * The columns of a glm's design matrix, in R's order and by R's names, as {@code model.matrix} of
 * R's {@code stats} makes them ({@code src/library/stats/src/model.c}).
 */
final class RColumns {
  private final RGlm glm;
  private final RTerms terms;
  private final RFields fields;
  private final int most;

  /**
   * @param most how many columns there can be; more are not made
   */
  RColumns(RGlm glm, RTerms terms, RFields fields, int most) {
    this.glm = glm;
    this.terms = terms;
    this.fields = fields;
    this.most = most;
  }

  List<Column> columns() throws ImportException {
    List<Column> columns = new ArrayList<>();
    if (terms.intercept()) {
      columns.add(new Column.Intercept("(Intercept)"));
    }
    boolean adjust = !terms.intercept();
    for (RTerms.Term term : terms.terms()) {
      int full = adjust ? firstFactor(term) : -1;
      adjust &= full < 0;
      columns.addAll(columns(term, full));
      if (columns.size() > most) {
        throw mismatch();
      }
    }
    if (columns.size() != most) {
      throw mismatch();
    }
    return columns;
  }

  private ImportException mismatch() {
    return new ImportException("has other coefficients than its terms and levels make");
  }

  /** Without an intercept, R gives the first factor of all an indicator for every level. */
  private int firstFactor(RTerms.Term term) {
    for (int i = 0; i < term.codes().size(); i++) {
      if (term.codes().get(i) > 0 && predictor(i).isFactor()) {
        return i;
      }
    }
    return -1;
  }

  private Predictor predictor(int variable) {
    return fields.predictor(terms.variables().get(variable).name());
  }

  /** The columns of a term: all products of its variables' columns, the first varying fastest. */
  private List<Column> columns(RTerms.Term term, int full) throws ImportException {
    List<List<Column>> products = List.of(List.of());
    for (int i = 0; i < term.codes().size(); i++) {
      int code = i == full ? 2 : term.codes().get(i);
      if (code > 0) {
        List<List<Column>> longer = new ArrayList<>();
        for (Column column : columns(i, code == 2)) {
          for (List<Column> product : products) {
            List<Column> parts = new ArrayList<>(product);
            parts.add(column);
            longer.add(parts);
          }
          if (longer.size() > most) {
            throw mismatch();
          }
        }
        products = longer;
      }
    }
    List<Column> columns = new ArrayList<>();
    for (List<Column> parts : products) {
      String name = String.join(":", parts.stream().map(Column::name).toList());
      columns.add(parts.size() == 1 ? parts.get(0) : new Column.Product(name, parts));
    }
    return columns;
  }

  private List<Column> columns(int variable, boolean full) throws ImportException {
    String name = terms.variables().get(variable).name();
    Predictor predictor = predictor(variable);
    int field = fields.position(predictor.field());
    return switch (predictor.kind()) {
      case NUMBER -> List.of(new Column.Value(name, field));
      case POWER -> List.of(new Column.Power(name, field, predictor.exponent()));
      case LOG -> List.of(new Column.Log(name, field));
      case SQUARE_ROOT -> List.of(new Column.SquareRoot(name, field));
      case FACTOR, LOGICAL -> {
        List<String> levels = ((FactorField) fields.fields().get(field)).levels();
        ContrastMatrix matrix =
            full
                ? ContrastMatrix.indicators(levels, -1)
                : ContrastMatrix.of(contrasts(name), name, levels);
        yield factorColumns(name, field, matrix);
      }
    };
  }

  private RValue contrasts(String variable) {
    return glm.part("contrasts") instanceof RList list ? list.get(variable) : RNull.NULL;
  }

  private static List<Column> factorColumns(String name, int field, ContrastMatrix matrix) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < matrix.columns().size(); j++) {
      List<Double> values = matrix.columns().get(j);
      String full = name + matrix.names().get(j);
      int level = onlyOne(values);
      columns.add(
          level >= 0
              ? new Column.Indicator(full, field, level)
              : new Column.Contrast(full, field, values));
    }
    return columns;
  }

  /** The position of the one among zeros; -1 if there is anything else. */
  private static int onlyOne(List<Double> values) {
    int position = values.indexOf(1.0);
    for (int i = 0; i < values.size(); i++) {
      if (i != position && values.get(i) != 0) {
        return -1;
      }
    }
    return position;
  }
}
