package poc.model.fit;

/** A formula that cannot be understood; the message points at the place. */
public final class FormulaException extends TrainingException {
  private static final long serialVersionUID = 1;

  private final int position;

  FormulaException(String formula, int position, String what) {
    super("formula, position " + position + ": " + what + pointer(formula, position));
    this.position = position;
  }

  /** The formula, and below it a caret at the position. */
  private static String pointer(String formula, int position) {
    StringBuilder line = new StringBuilder();
    formula.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    int before = formula.codePointCount(0, Math.min(position - 1, formula.length()));
    return "\n  " + line + "\n  " + " ".repeat(before) + "^";
  }

  /** Where the formula goes wrong, counted from 1 in characters. */
  public int position() {
    return position;
  }
}
