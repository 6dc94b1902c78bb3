package poc.model.imports;

import java.util.List;

/**
 * A coefficient of a model in PMML, and what it multiplies.
 *
 * @param parts the factors of the product; none for the intercept
 */
record PmmlTerm(double coefficient, List<Part> parts) {

  /** A factor of a product. */
  sealed interface Part {
    /** The name of the field that it is made of. */
    String field();
  }

  /** A power of a number, mostly the first. */
  record Power(String field, double exponent) implements Part {}

  /** 1 for one category, else 0. */
  record Is(String field, String category) implements Part {}

  PmmlTerm with(double other) {
    return new PmmlTerm(other, parts);
  }
}
