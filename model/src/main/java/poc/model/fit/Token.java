package poc.model.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text its characters, without backticks or quotes; empty at the end
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

  enum Kind {
    NAME,
    NUMBER,
    STRING,
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
        i = closing(formula, start, "a name in backticks");
        tokens.add(new Token(Kind.NAME, formula.substring(start + 1, i - 1), start + 1));
      } else if (c == '"' || c == '\'') {
        i = closing(formula, start, "a text in quotes");
        tokens.add(new Token(Kind.STRING, unquote(formula, start + 1, i - 1), start + 1));
      } else if (isWordPart(c)) {
        while (i < formula.length() && isWordPart(formula.codePointAt(i))) {
          i += Character.charCount(formula.codePointAt(i));
        }
        String word = formula.substring(start, i);
        tokens.add(new Token(isNumber(word) ? Kind.NUMBER : Kind.NAME, word, start + 1));
      } else {
        int close = c == '%' ? formula.indexOf('%', start + 1) : -1;
        i = close < 0 ? i + Character.charCount(c) : close + 1;
        tokens.add(new Token(Kind.SYMBOL, formula.substring(start, i), start + 1));
      }
    }
    tokens.add(new Token(Kind.END, "", formula.length() + 1));
    return tokens;
  }

  /** The position after the mark that closes what the mark at the start opens. */
  private static int closing(String formula, int start, String what) throws FormulaException {
    char mark = formula.charAt(start);
    int i = start + 1;
    while (i < formula.length() && formula.charAt(i) != mark) {
      i += mark != '`' && formula.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= formula.length() || i == start + 1) {
      throw new FormulaException(
          formula, start + 1, what + " needs characters and a closing " + mark);
    }
    return i + 1;
  }

  /** A text in double quotes, which reads back as the same. */
  static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String unquote(String formula, int start, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = start; i < end; i++) {
      i += formula.charAt(i) == '\\' ? 1 : 0;
      text.append(formula.charAt(i));
    }
    return text.toString();
  }

  /** Whether a name can stand in a formula without backticks. */
  static boolean isPlainName(String name) {
    if (name.isEmpty() || name.equals(".") || isNumber(name)) {
      return false;
    }
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      if (!isWordPart(name.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word begins as a number does. */
  private static boolean isNumber(String word) {
    int first = word.charAt(0) == '.' && word.length() > 1 ? 1 : 0;
    return Character.isDigit(word.codePointAt(first));
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }

  /** Whether it stands for all other columns. */
  boolean isDot() {
    return kind == Kind.NAME && text.equals(".");
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** How messages call it. */
  String description() {
    return kind == Kind.END ? "the end" : "'" + text + "'";
  }
}
