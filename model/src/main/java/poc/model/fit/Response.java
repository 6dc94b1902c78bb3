package poc.model.fit;

import java.util.List;

/** The left side of a formula: what is to be predicted. */
public sealed interface Response {

  /** The columns of the data that it is made of. */
  List<String> columns();

  /**
   * A column of 0 and 1, or of two texts, of which the second in order counts as 1.
   *
   * @param column its name
   */
  record Outcome(String column) implements Response {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public String toString() {
      return Formula.quote(column);
    }
  }

  /**
   * Two columns of counts, {@code cbind(successes, failures)}.
   *
   * @param successes the name of the first
   * @param failures the name of the second
   */
  record Counts(String successes, String failures) implements Response {
    @Override
    public List<String> columns() {
      return List.of(successes, failures);
    }

    @Override
    public String toString() {
      return "cbind(" + Formula.quote(successes) + ", " + Formula.quote(failures) + ")";
    }
  }
}
