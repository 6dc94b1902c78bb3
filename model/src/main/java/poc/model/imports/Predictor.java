package poc.model.imports;

import java.util.Optional;
import java.util.Set;
import poc.model.rds.RNull;
import poc.model.rds.RNumbers;
import poc.model.rds.RPairs;
import poc.model.rds.RSymbol;
import poc.model.rds.RValue;

/**
 * What a variable of R's formula is made of.
 *
 * @param field the column of the data that it is made from
 */
record Predictor(String field, Kind kind, double exponent) {

  /** How it is made. */
  enum Kind {
    NUMBER,
    POWER,
    LOG,
    SQUARE_ROOT,
    FACTOR,
    LOGICAL
  }

  /** Functions whose value has the levels of their first argument. */
  private static final Set<String> FACTORS =
      Set.of("factor", "as.factor", "ordered", "as.ordered", "as.character", "C", "relevel");

  private static final Set<String> TEXTS = Set.of("factor", "ordered", "character");

  private static Predictor of(String field, Kind kind) {
    return new Predictor(field, kind, 1);
  }

  /** Whether it has levels. */
  boolean isFactor() {
    return kind == Kind.FACTOR || kind == Kind.LOGICAL;
  }

  /** The field's number that gives the variable this one; NaN if more than one could. */
  double fieldOf(double value) {
    return switch (kind) {
      case NUMBER, FACTOR, LOGICAL -> value;
      case POWER -> Double.NaN;
      case LOG -> Math.exp(value);
      case SQUARE_ROOT -> value * value;
    };
  }

  /**
   * Tells what a variable is.
   *
   * @throws ImportException if it is made as no column of a model file can be
   */
  static Predictor of(RTerms.Variable variable) throws ImportException {
    String dataClass = variable.dataClass();
    Optional<Predictor> predictor = Optional.empty();
    if (TEXTS.contains(dataClass)) {
      predictor = factorField(variable.expression()).map(field -> of(field, Kind.FACTOR));
    } else if (dataClass.equals("logical")) {
      predictor = symbol(variable.expression()).map(field -> of(field, Kind.LOGICAL));
    } else if (dataClass.equals("numeric")) {
      predictor = number(variable.expression());
    }
    if (predictor.isPresent()) {
      return predictor.get();
    }
    throw new ImportException(
        "uses "
            + Quote.of(variable.name())
            + (dataClass.isEmpty() ? "" : " (" + Quote.of(dataClass) + ")")
            + ", which cannot be imported: a term is made of columns, their log(), sqrt() or"
            + " powers, I(x^2), and factors; add what it computes to the data as columns");
  }

  private static Optional<Predictor> number(RValue expression) {
    Optional<String> plain = symbol(expression);
    if (plain.isPresent()) {
      return plain.map(field -> of(field, Kind.NUMBER));
    }
    return switch (function(expression)) {
      case "log" -> onlyArgument(expression).map(field -> of(field, Kind.LOG));
      case "sqrt" -> onlyArgument(expression).map(field -> of(field, Kind.SQUARE_ROOT));
      case "I" -> power(argument(expression, 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Predictor> power(RValue inhibited) {
    RValue expression = inhibited;
    while (function(expression).equals("(")) {
      expression = argument(expression, 1);
    }
    if (function(expression).equals("^")
        && argument(expression, 2) instanceof RNumbers exponent
        && exponent.size() == 1
        && Math.abs(exponent.at(0)) < Double.POSITIVE_INFINITY) {
      return symbol(argument(expression, 1))
          .map(field -> new Predictor(field, Kind.POWER, exponent.at(0)));
    }
    return symbol(expression).map(field -> of(field, Kind.NUMBER));
  }

  /** Labels would give the levels other names than the data has. */
  private static Optional<String> factorField(RValue expression) {
    if (expression instanceof RPairs call
        && FACTORS.contains(function(call))
        && call.get("labels") instanceof RNull) {
      return symbol(argument(call, 1));
    }
    return symbol(expression);
  }

  private static Optional<String> onlyArgument(RValue expression) {
    return expression instanceof RPairs call && call.items().size() == 2
        ? symbol(argument(call, 1))
        : Optional.empty();
  }

  private static Optional<String> symbol(RValue value) {
    return value instanceof RSymbol symbol ? Optional.of(symbol.name()) : Optional.empty();
  }

  private static String function(RValue expression) {
    return expression instanceof RPairs call && call.call()
        ? symbol(call.items().get(0).value()).orElse("")
        : "";
  }

  private static RValue argument(RValue expression, int i) {
    return expression instanceof RPairs call && call.items().size() > i
        ? call.items().get(i).value()
        : RNull.NULL;
  }
}
