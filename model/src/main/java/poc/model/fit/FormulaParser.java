package poc.model.fit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import poc.model.Numerals;

/**
 * Reads a formula by recursive descent, with R's precedence.
 *
 * <pre>
 * formula     = response "~" sum
 * response    = name | "cbind" "(" name "," name ")"
 * sum         = [ "+" | "-" ] operand { ( "+" | "-" ) operand }
 * operand     = "0" | "1" | product
 * product     = interaction { ( "*" | "/" ) interaction }
 * interaction = power { ":" power }
 * power       = atom { "^" number }
 * atom        = "(" sum ")" | "." | variable
 * </pre>
 */
final class FormulaParser {
  private static final int MOST_TERMS = 1000;
  private static final int DEEPEST = 100;

  private final Tokens tokens;
  private final List<String> columns;
  private final boolean keepOpen;
  private final Terms algebra = new Terms();
  private final VariableParser variables;
  private boolean intercept = true;
  private boolean open;
  private int depth;

  /**
   * Prepares to read.
   *
   * @param columns what {@code .} may stand for
   * @param keepOpen whether {@code .} is left for later
   */
  FormulaParser(String text, List<String> columns, boolean keepOpen) throws FormulaException {
    this.tokens = new Tokens(text);
    this.columns = columns;
    this.keepOpen = keepOpen;
    this.variables = new VariableParser(tokens);
  }

  Formula parse() throws FormulaException {
    Response response = response();
    variables.exclude(response);
    tokens.expect("~", "after the response");
    Set<Set<Integer>> terms = sum();
    Token last = tokens.take();
    if (last.kind() != Token.Kind.END) {
      throw tokens.wrong(last, "an operator such as '+' is expected");
    }
    if (terms.isEmpty() && !open) {
      throw tokens.wrong(last, "at least one column to predict from is needed");
    }
    List<Term> ordered = algebra.inOrder(terms);
    variables.checkUses(ordered);
    return new Formula(tokens.text(), response, intercept, open, ordered);
  }

  private Response response() throws FormulaException {
    Token name = tokens.name("the name of the column to predict");
    if (!tokens.peek().is("(")) {
      return new Response.Outcome(name.text());
    }
    if (!name.text().equals("cbind")) {
      throw tokens.wrong(name, "the response is a column, or cbind(successes, failures)");
    }
    tokens.take();
    String successes = tokens.name("the name of the column of successes").text();
    tokens.expect(",", "after '" + successes + "'");
    Token failures = tokens.name("the name of the column of failures");
    if (failures.text().equals(successes)) {
      throw tokens.wrong(failures, "successes and failures are two columns");
    }
    tokens.expect(")", "after '" + failures.text() + "'");
    return new Response.Counts(successes, failures.text());
  }

  private Set<Set<Integer>> sum() throws FormulaException {
    Set<Set<Integer>> terms = new LinkedHashSet<>();
    boolean more = true;
    boolean plus = !tokens.peek().is("-");
    if (tokens.peek().is("-") || tokens.peek().is("+")) {
      tokens.take();
    }
    while (more) {
      Token token = tokens.peek();
      if (token.kind() == Token.Kind.NUMBER
          && (token.text().equals("0") || token.text().equals("1"))) {
        intercept = token.text().equals("1") == plus;
        tokens.take();
      } else {
        Set<Set<Integer>> operand = product();
        if (plus) {
          terms.addAll(operand);
        } else {
          terms.removeAll(operand);
        }
      }
      checkSize(terms, token);
      Token operator = tokens.peek();
      plus = operator.is("+");
      more = plus || operator.is("-");
      if (more) {
        tokens.take();
      }
    }
    return terms;
  }

  private Set<Set<Integer>> product() throws FormulaException {
    Set<Set<Integer>> left = interaction();
    while (tokens.peek().is("*") || tokens.peek().is("/")) {
      Token operator = tokens.take();
      Set<Set<Integer>> right = interaction();
      Set<Set<Integer>> inner =
          operator.is("*")
              ? Terms.union(right, Terms.cross(left, right))
              : Terms.cross(Terms.all(left), right);
      left = checkSize(Terms.union(left, inner), operator);
    }
    if (tokens.peek().text().startsWith("%")) {
      throw tokens.wrong(tokens.peek(), "%in% is not supported: write a:b, or a/b for a + a:b");
    }
    return left;
  }

  private Set<Set<Integer>> interaction() throws FormulaException {
    Set<Set<Integer>> left = power();
    while (tokens.peek().is(":")) {
      Token operator = tokens.take();
      left = checkSize(Terms.cross(left, power()), operator);
    }
    return left;
  }

  private Set<Set<Integer>> power() throws FormulaException {
    Set<Set<Integer>> base = atom();
    Set<Set<Integer>> result = base;
    while (tokens.peek().is("^")) {
      tokens.take();
      Token exponent = tokens.take();
      double degree = exponent.kind() == Token.Kind.NUMBER ? Numerals.parse(exponent.text()) : 0;
      if (!(degree >= 1 && degree == Math.rint(degree))) {
        throw tokens.wrong(
            exponent,
            "a whole number is expected after '^', which crosses terms;"
                + " for the power of a number write I(x^2)");
      }
      int size = 0;
      for (double d = 1; d < degree && result.size() > size; d++) {
        size = result.size();
        result = checkSize(Terms.union(result, Terms.cross(result, base)), exponent);
      }
      base = result;
    }
    return result;
  }

  private Set<Set<Integer>> atom() throws FormulaException {
    Token token = tokens.peek();
    if (token.is("(")) {
      tokens.take();
      if (++depth > DEEPEST) {
        throw tokens.wrong(token, "parentheses are nested too deeply");
      }
      Set<Set<Integer>> terms = sum();
      depth--;
      tokens.expect(")", "to close '('");
      return terms;
    }
    if (token.isDot()) {
      tokens.take();
      return others(token);
    }
    return algebra.of(variables.variable());
  }

  /** All columns that are not part of the response. */
  private Set<Set<Integer>> others(Token dot) throws FormulaException {
    open = keepOpen;
    Set<Set<Integer>> terms = new LinkedHashSet<>();
    for (String column : columns) {
      if (!variables.isExcluded(column)) {
        terms.addAll(algebra.of(variables.at(new Variable.Plain(column), dot)));
      }
    }
    if (terms.isEmpty() && !keepOpen) {
      throw tokens.wrong(dot, "the data has no other column");
    }
    return terms;
  }

  private Set<Set<Integer>> checkSize(Set<Set<Integer>> terms, Token at) throws FormulaException {
    if (terms.size() > MOST_TERMS) {
      throw tokens.wrong(at, "these are more than " + MOST_TERMS + " terms");
    }
    return terms;
  }
}
