package poc.model.fit;

/** A formula that cannot be understood; the message names the position. */
public final class FormulaException extends TrainingException {
  private static final long serialVersionUID = 1;

  private final int position;

  FormulaException(String formula, int position, String what) {
    super("formula '" + formula + "', position " + position + ": " + what);
    this.position = position;
  }

  /** Where the formula goes wrong, counted from 1 in characters. */
  public int position() {
    return position;
  }
}
