package poc.model.fit;

import java.util.List;

/** The words of a formula, one after the other. */
final class Tokens {
  private final String text;
  private final List<Token> tokens;
  private int next;

  Tokens(String text) throws FormulaException {
    this.text = text;
    this.tokens = Token.split(text);
  }

  String text() {
    return text;
  }

  Token peek() {
    return tokens.get(next);
  }

  /** The next word; the end comes again and again. */
  Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  Token name(String expected) throws FormulaException {
    Token token = take();
    if (token.kind() != Token.Kind.NAME || token.isDot()) {
      throw wrong(token, expected + " is expected");
    }
    return token;
  }

  void expect(String symbol, String where) throws FormulaException {
    Token token = take();
    if (!token.is(symbol)) {
      throw wrong(token, "'" + symbol + "' is expected " + where);
    }
  }

  FormulaException wrong(Token token, String what) {
    return new FormulaException(
        text, token.position(), what + ", but found " + token.description());
  }
}
