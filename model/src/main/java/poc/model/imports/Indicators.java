package poc.model.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * One-hot encoding leaves as many indicators as there are categories. Beside an intercept one of
 * them says nothing new: the same model without it has the first category's coefficient in the
 * intercept, and the differences from it in the others.
 */
final class Indicators {
  private Indicators() {}

  /** The same linear predictor, with one category less where all of a field's have a term. */
  static List<PmmlTerm> withoutFirst(List<PmmlTerm> terms, PmmlFields fields) {
    List<PmmlTerm> result = new ArrayList<>(terms);
    boolean intercept = !result.isEmpty() && result.get(0).parts().isEmpty();
    for (int field = 0; intercept && field < fields.names().size(); field++) {
      List<String> categories = fields.categories(field);
      List<Integer> positions = new ArrayList<>();
      for (String category : categories) {
        positions.add(position(result, new PmmlTerm.Is(fields.names().get(field), category)));
      }
      if (categories.isEmpty() || positions.contains(-1)) {
        continue;
      }
      double first = result.get(positions.get(0)).coefficient();
      result.set(0, result.get(0).with(result.get(0).coefficient() + first));
      for (int position : positions) {
        PmmlTerm term = result.get(position);
        result.set(position, term.with(term.coefficient() - first));
      }
      result.remove((int) positions.get(0));
    }
    return result;
  }

  private static int position(List<PmmlTerm> terms, PmmlTerm.Part part) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).parts().equals(List.of(part))) {
        return i;
      }
    }
    return -1;
  }
}
