package poc.model.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text its characters, without backticks; empty at the end
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

  enum Kind {
    NAME,
    NUMBER,
    SYMBOL,
    END
  }

  /** Splits a formula; the last token is the end. */
  static List<Token> split(String formula) throws FormulaException {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < formula.length()) {
      int start = i;
      int c = formula.codePointAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '`') {
        int close = formula.indexOf('`', start + 1);
        if (close <= start + 1) {
          throw new FormulaException(
              formula, start + 1, "a name in backticks needs characters and a closing backtick");
        }
        tokens.add(new Token(Kind.NAME, formula.substring(start + 1, close), start + 1));
        i = close + 1;
      } else if (isWordPart(c)) {
        while (i < formula.length() && isWordPart(formula.codePointAt(i))) {
          i += Character.charCount(formula.codePointAt(i));
        }
        String word = formula.substring(start, i);
        Kind kind = Character.isDigit(c) ? Kind.NUMBER : Kind.NAME;
        tokens.add(new Token(kind, word, start + 1));
      } else {
        i += Character.charCount(c);
        tokens.add(new Token(Kind.SYMBOL, formula.substring(start, i), start + 1));
      }
    }
    tokens.add(new Token(Kind.END, "", formula.length() + 1));
    return tokens;
  }

  /** Whether a name can stand in a formula without backticks. */
  static boolean isPlainName(String name) {
    if (name.isEmpty() || name.equals(".") || Character.isDigit(name.codePointAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      if (!isWordPart(name.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** How messages call it. */
  String description() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
