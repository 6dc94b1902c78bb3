package poc.model.fit;

import java.io.IOException;
import java.util.List;
import poc.model.Field;

/** The complete rows of a data set, which can be gone through any number of times. */
public interface Observations {

  /** What a row has a value for, besides its outcome. */
  List<Field> fields();

  /**
   * Whether the rows are counts of successes among trials, or have weights, rather than outcomes of
   * 0 or 1.
   *
   * <p>If so, each row is one of the data's. If not, equal rows may have been merged into one, with
   * the number of them as its trials: the likelihood stays the same.
   */
  boolean grouped();

  /**
   * Goes through all rows.
   *
   * <p>The rows are cut into blocks, and the blocks gathered into parts, in a way that depends on
   * the rows alone. Parts may be summed up at the same time; they are joined in their order. So the
   * result has the same digits however many threads there are.
   *
   * @throws IOException if the rows have to be read again, and cannot be
   */
  <A> A reduce(Reduction<A> reduction) throws IOException;
}
