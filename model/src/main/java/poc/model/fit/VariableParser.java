package poc.model.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import poc.model.Numerals;

/**
 * Reads what a formula's terms are made of.
 *
 * <pre>
 * variable = name | ( "C" | "factor" ) "(" name { "," argument } ")"
 *          | "I" "(" name "^" [ "-" ] number ")" | ( "log" | "sqrt" ) "(" name ")"
 * argument = contrasts | "reference" "=" ( string | number )
 * </pre>
 */
final class VariableParser {
  private static final String FUNCTIONS = "the functions are C(x), I(x^2), log(x) and sqrt(x)";

  private final Tokens tokens;
  private final Set<String> excluded = new HashSet<>();

  /** Where each variable stands first. */
  private final Map<Variable, Token> places = new HashMap<>();

  VariableParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Refuses the response's columns from here on. */
  void exclude(Response response) {
    excluded.addAll(response.columns());
  }

  boolean isExcluded(String column) {
    return excluded.contains(column);
  }

  Variable variable() throws FormulaException {
    Token name = tokens.name("a column's name");
    if (!tokens.peek().is("(")) {
      return at(new Variable.Plain(name.text()), name);
    }
    tokens.take();
    Token column = tokens.peek();
    Variable variable =
        switch (name.text()) {
          case "C", "factor", "as.factor" -> factor(column());
          case "I" -> power(column());
          case "log" -> new Variable.Log(column());
          case "sqrt" -> new Variable.SquareRoot(column());
          case "poly", "ns", "bs", "s", "offset", "cut", "scale" ->
              throw tokens.wrong(name, name.text() + "() is not supported; " + FUNCTIONS);
          default -> throw tokens.wrong(name, FUNCTIONS);
        };
    tokens.expect(")", "to close '" + name.text() + "('");
    return at(variable, column);
  }

  /** Notes where a variable stands. */
  Variable at(Variable variable, Token place) throws FormulaException {
    if (excluded.contains(variable.field())) {
      throw tokens.wrong(place, "the column to predict cannot predict itself");
    }
    places.putIfAbsent(variable, place);
    return variable;
  }

  private String column() throws FormulaException {
    return tokens.name("a column's name").text();
  }

  private Variable factor(String column) throws FormulaException {
    Contrasts contrasts = null;
    String reference = null;
    while (tokens.peek().is(",")) {
      tokens.take();
      Token argument = tokens.name("contrasts or reference=\"level\"");
      if (argument.text().equals("reference") && reference == null) {
        tokens.expect("=", "after 'reference'");
        reference = level();
      } else if (contrasts == null) {
        contrasts = contrasts(argument);
      } else {
        throw tokens.wrong(argument, "contrasts and reference are given once");
      }
      if (reference != null && contrasts != null && contrasts != Contrasts.TREATMENT) {
        throw tokens.wrong(argument, contrasts + " contrasts have no reference level");
      }
    }
    return new Variable.Factor(
        column, contrasts == null ? Contrasts.TREATMENT : contrasts, reference);
  }

  private Contrasts contrasts(Token name) throws FormulaException {
    for (Contrasts contrasts : Contrasts.values()) {
      if (name.text().equals(contrasts.toString()) || name.text().equals("contr." + contrasts)) {
        return contrasts;
      }
    }
    throw tokens.wrong(
        name, "contrasts are treatment, sum, helmert or poly, and a level is reference=\"level\"");
  }

  private String level() throws FormulaException {
    Token level = tokens.take();
    if (level.kind() != Token.Kind.STRING && level.kind() != Token.Kind.NUMBER) {
      throw tokens.wrong(level, "a level in quotes is expected");
    }
    return level.text();
  }

  private Variable power(String column) throws FormulaException {
    tokens.expect("^", "in I(), which takes the power of a number");
    boolean negative = tokens.peek().is("-");
    if (negative) {
      tokens.take();
    }
    Token number = tokens.take();
    double exponent =
        number.kind() == Token.Kind.NUMBER ? Numerals.parse(number.text()) : Double.NaN;
    if (Double.isNaN(exponent)) {
      throw tokens.wrong(number, "a number is expected after '^'");
    }
    return new Variable.Power(column, negative ? -exponent : exponent);
  }

  /** Refuses terms that take one column as a factor and otherwise. */
  void checkUses(List<Term> terms) throws FormulaException {
    Map<String, Variable> first = new HashMap<>();
    List<Variable> used = new ArrayList<>();
    terms.forEach(term -> used.addAll(term.variables()));
    for (Variable variable : used) {
      Variable other = first.putIfAbsent(variable.field(), variable);
      if (other != null && !other.equals(variable) && (isFactor(other) || isFactor(variable))) {
        throw tokens.wrong(
            Objects.requireNonNull(places.get(variable)),
            "a column is either a number or one factor");
      }
    }
  }

  private static boolean isFactor(Variable variable) {
    return variable instanceof Variable.Factor;
  }
}
