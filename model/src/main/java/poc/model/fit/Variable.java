package poc.model.fit;

import org.jspecify.annotations.Nullable;
import poc.model.Numerals;

/** What the terms of a formula are made of: a column of the data, or a function of one. */
sealed interface Variable {

  /** The name of the data's column. */
  String field();

  /** What the names of its coefficients begin with, as R writes it. */
  default String label() {
    return toString();
  }

  /** A column as it stands: a number, or a factor if it holds texts. */
  record Plain(String field) implements Variable {
    @Override
    public String toString() {
      return Formula.quote(field);
    }
  }

  /**
   * A column made a factor, {@code C(x)}.
   *
   * @param reference the level that treatment contrasts compare with; null for the first
   */
  record Factor(String field, Contrasts contrasts, @Nullable String reference) implements Variable {
    @Override
    public String label() {
      return Formula.quote(field);
    }

    @Override
    public String toString() {
      String text = "C(" + Formula.quote(field);
      if (contrasts != Contrasts.TREATMENT) {
        text += ", " + contrasts;
      }
      return reference == null ? text + ")" : text + ", reference=" + Token.quote(reference) + ")";
    }
  }

  /** A power of a number, {@code I(x^2)}. */
  record Power(String field, double exponent) implements Variable {
    @Override
    public String toString() {
      return "I(" + Formula.quote(field) + "^" + Numerals.shortest(exponent) + ")";
    }
  }

  /** The natural logarithm of a number. */
  record Log(String field) implements Variable {
    @Override
    public String toString() {
      return "log(" + Formula.quote(field) + ")";
    }
  }

  /** The square root of a number. */
  record SquareRoot(String field) implements Variable {
    @Override
    public String toString() {
      return "sqrt(" + Formula.quote(field) + ")";
    }
  }
}
