package poc.model.imports;

import java.util.ArrayList;
import java.util.List;

/** A linear predictor in the making: each product has one term, the intercept is the first. */
final class PmmlSum {
  private final List<PmmlTerm> terms = new ArrayList<>();

  /** Adds a term to the one of the same product, if there is one. */
  void add(PmmlTerm term) throws ImportException {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).parts().equals(term.parts())) {
        terms.set(i, term.with(terms.get(i).coefficient() + term.coefficient()));
        return;
      }
    }
    Most.check(terms.size() + 1, Most.COEFFICIENTS, "coefficients");
    Most.check(term.parts().size(), Most.PARTS, "fields in one product");
    terms.add(term.parts().isEmpty() ? 0 : terms.size(), term);
  }

  List<PmmlTerm> terms() {
    return List.copyOf(terms);
  }
}
