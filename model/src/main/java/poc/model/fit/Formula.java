package poc.model.fit;

import java.util.List;

/**
 * What is to be predicted from what, in the notation of R: {@code admit ~ gre + gpa + C(rank)}.
 *
 * <p>{@code C(x)} and {@code factor(x)} make a factor of a column; a column of texts is one by
 * itself. A name that is no plain word stands in backticks. An intercept is always fitted.
 */
public final class Formula {
  private final String response;
  private final List<Term> terms;

  Formula(String response, List<Term> terms) {
    this.response = response;
    this.terms = List.copyOf(terms);
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaException naming the position if it is not understood, has no term, or uses a
   *     column both as number and factor or on both sides
   */
  public static Formula parse(String text) throws FormulaException {
    return new FormulaParser(text).parse();
  }

  /** The name of the column that is predicted. */
  public String response() {
    return response;
  }

  /** The terms in the order of the formula, each once. */
  List<Term> terms() {
    return terms;
  }

  /** The formula in one fixed spelling, so that equal models have equal files. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(quote(response)).append(" ~ ");
    for (int i = 0; i < terms.size(); i++) {
      text.append(i == 0 ? "" : " + ").append(terms.get(i));
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula that
        && response.equals(that.response)
        && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return 31 * response.hashCode() + terms.hashCode();
  }

  static String quote(String name) {
    return Token.isPlainName(name) ? name : "`" + name + "`";
  }
}
