package poc.model.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a formula by recursive descent.
 *
 * <pre>
 * formula  = name "~" term { "+" term }
 * term     = name | function "(" name ")" | "1"
 * function = "C" | "factor"
 * </pre>
 */
final class FormulaParser {
  private final String text;
  private final List<Token> tokens;
  private final List<Term> terms = new ArrayList<>();
  private int next;

  FormulaParser(String text) throws FormulaException {
    this.text = text;
    this.tokens = Token.split(text);
  }

  Formula parse() throws FormulaException {
    String response = name("the name of the column to predict").text();
    Token tilde = take();
    if (!tilde.is("~")) {
      throw wrong(tilde, "'~' is expected after '" + response + "'");
    }
    do {
      term(response);
    } while (take().is("+"));
    Token last = tokens.get(next - 1);
    if (last.kind() != Token.Kind.END) {
      throw wrong(last, "terms are names, C(name) or factor(name), joined by '+'");
    }
    if (terms.isEmpty()) {
      throw wrong(last, "at least one column to predict from is needed");
    }
    return new Formula(response, terms);
  }

  private void term(String response) throws FormulaException {
    if (peek().kind() == Token.Kind.NUMBER && peek().text().equals("1")) {
      take();
      return;
    }
    if (peek().is("-") || (peek().kind() == Token.Kind.NUMBER && peek().text().equals("0"))) {
      throw wrong(peek(), "a model without intercept is not supported");
    }
    Token name = name("a column's name");
    if (!peek().is("(")) {
      add(name, false, response);
      return;
    }
    if (!name.text().equals("C") && !name.text().equals("factor")) {
      throw wrong(name, "the functions are C(name) and factor(name)");
    }
    take();
    Token argument = name("a column's name");
    Token close = take();
    if (!close.is(")")) {
      throw wrong(close, "')' is expected after '" + argument.text() + "'");
    }
    add(argument, true, response);
  }

  private void add(Token name, boolean factor, String response) throws FormulaException {
    if (name.text().equals(response)) {
      throw wrong(name, "the column to predict cannot predict itself");
    }
    Term term = new Term(name.text(), factor);
    if (terms.contains(new Term(name.text(), !factor))) {
      throw wrong(name, "a column is either a number or a factor, not both");
    }
    if (!terms.contains(term)) {
      terms.add(term);
    }
  }

  private Token name(String expected) throws FormulaException {
    Token token = take();
    if (token.kind() != Token.Kind.NAME) {
      throw wrong(token, expected + " is expected");
    }
    if (token.text().equals(".")) {
      throw wrong(token, "'.' for all other columns is not supported: name them");
    }
    return token;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size());
    return token;
  }

  private FormulaException wrong(Token token, String what) {
    return new FormulaException(
        text, token.position(), what + ", but found " + token.description());
  }
}
