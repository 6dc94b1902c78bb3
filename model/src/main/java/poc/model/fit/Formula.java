package poc.model.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is to be predicted from what, in the notation of R: {@code admit ~ gre * gpa + C(rank)}.
 *
 * <p>Terms are joined by {@code +}, taken away by {@code -}, crossed by {@code :}, {@code *},
 * {@code /} and {@code ^}; {@code .} stands for all other columns of the data; {@code 0} or {@code
 * - 1} leaves the intercept out. {@code C(x)} and {@code factor(x)} make a factor of a column; a
 * column of texts is one by itself. {@code I(x^2)}, {@code log(x)} and {@code sqrt(x)} are
 * functions of a number. A name that is no plain word stands in backticks.
 */
public final class Formula {
  private final String text;
  private final Response response;
  private final boolean intercept;
  private final boolean open;
  private final List<Term> terms;

  Formula(String text, Response response, boolean intercept, boolean open, List<Term> terms) {
    this.text = text;
    this.response = response;
    this.intercept = intercept;
    this.open = open;
    this.terms = List.copyOf(terms);
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaException pointing at the position if it is not understood, has no term, or uses
   *     a column both as number and factor or on both sides
   */
  public static Formula parse(String text) throws FormulaException {
    return new FormulaParser(text, List.of(), true).parse();
  }

  /**
   * The formula with its {@code .} replaced.
   *
   * @param columns those of the data that it may stand for; the response's own are left out
   * @throws FormulaException if no column is left to stand for
   */
  public Formula withColumns(List<String> columns) throws FormulaException {
    return open ? new FormulaParser(text, columns, false).parse() : this;
  }

  /** Whether it has a {@code .}, so that its columns are not known before those of the data are. */
  public boolean isOpen() {
    return open;
  }

  /** What is predicted. */
  public Response response() {
    return response;
  }

  /** Whether an intercept is fitted. */
  boolean intercept() {
    return intercept;
  }

  /** The terms in R's order: by their degree, and as the formula has them within a degree. */
  List<Term> terms() {
    return terms.stream().sorted(Comparator.comparingInt(Term::degree)).toList();
  }

  /** The columns that it predicts from, in the order in which its terms name them first. */
  public List<FieldUse> uses() {
    Map<String, FieldUse.Kind> kinds = new LinkedHashMap<>();
    for (Term term : terms) {
      for (Variable variable : term.variables()) {
        FieldUse.Kind kind =
            variable instanceof Variable.Plain
                ? FieldUse.Kind.EITHER
                : variable instanceof Variable.Factor ? FieldUse.Kind.FACTOR : FieldUse.Kind.NUMBER;
        kinds.merge(variable.field(), kind, (a, b) -> a == FieldUse.Kind.EITHER ? b : a);
      }
    }
    List<FieldUse> uses = new ArrayList<>();
    kinds.forEach((name, kind) -> uses.add(new FieldUse(name, kind)));
    return uses;
  }

  /** The formula in one fixed spelling, so that equal models have equal files. */
  @Override
  public String toString() {
    if (open) {
      return text.strip();
    }
    String right = terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
    return response + " ~ " + right + (intercept ? "" : " - 1");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formula that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  static String quote(String name) {
    return Token.isPlainName(name) ? name : "`" + name + "`";
  }
}
