package poc.model.fit;

/**
 * A sum, in the widest sense, over all rows.
 *
 * @param <A> what is summed up
 */
public interface Reduction<A> {

  /** The sum of no rows. */
  A start();

  /** Adds a block's rows to a sum of rows that come before it. */
  void add(A sum, Block block);

  /** Adds to a sum the sum of rows that come after it, and which is not used again. */
  void join(A sum, A next);
}
