package poc.model.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import poc.model.data.DataException;

/**
 * The columns that were wanted of a table, without the rows in which one of them is missing. Rows
 * that are equal may be one that occurs several times.
 *
 * <p>It may be gone through any number of times, batch by batch on all cores, in bounded memory.
 * The batches and their order depend on the data alone.
 */
public final class Table implements Closeable {
  /** How many batches are a part. */
  private static final int PART = 8;

  private final List<TableColumn> columns;
  private final long rowsRead;
  private final long rowsDropped;
  private final String digest;
  private final Store store;
  private final int threads;

  Table(
      List<TableColumn> columns,
      long rowsRead,
      long rowsDropped,
      String digest,
      Store store,
      int threads) {
    this.columns = columns;
    this.rowsRead = rowsRead;
    this.rowsDropped = rowsDropped;
    this.digest = digest;
    this.store = store;
    this.threads = threads;
  }

  /** The columns, in the order in which they were wanted. */
  public List<TableColumn> columns() {
    return columns;
  }

  /** The rows of the data, those that were dropped included. */
  public long rowsRead() {
    return rowsRead;
  }

  /** The rows in which a value is missing. */
  public long rowsDropped() {
    return rowsDropped;
  }

  /** The rows in the batches, each counted as often as it occurs. */
  public long rows() {
    return rowsRead - rowsDropped;
  }

  /** SHA-256 of the data's bytes as they are stored, as {@code sha256:<hex>}. */
  public String digest() {
    return digest;
  }

  /**
   * Sums up all rows, in the widest sense.
   *
   * <p>The batches are gathered into parts. Parts are summed up at the same time, and joined in
   * their order, so that the result has the same digits however many threads there are.
   *
   * @param start makes the sum of no rows
   * @param add adds a batch to the sum of those before it in its part
   * @param join adds to a sum the sum of what comes after it, which is not used again
   */
  public <A> A reduce(Supplier<A> start, BiConsumer<A, Batch> add, BiConsumer<A, A> join)
      throws IOException {
    List<A> total = new ArrayList<>();
    int parts = (store.size() + PART - 1) / PART;
    try {
      InOrder.run(
          Math.max(1, Math.min(threads, parts)),
          numbers(parts),
          () -> part(start, add),
          sum -> {
            if (total.isEmpty()) {
              total.add(sum);
            } else {
              join.accept(total.get(0), sum);
            }
          });
    } catch (DataException e) {
      throw new IllegalStateException("the rows have been read already", e);
    }
    return total.isEmpty() ? start.get() : total.get(0);
  }

  private static InOrder.Tasks<Integer> numbers(int end) {
    int[] next = {0};
    return new InOrder.Tasks<>() {
      @Override
      public @Nullable Integer next() {
        return next[0] < end ? next[0]++ : null;
      }
    };
  }

  private <A> InOrder.Worker<Integer, A> part(Supplier<A> start, BiConsumer<A, Batch> add) {
    Batch batch = new Batch(columns.size());
    return part -> {
      A sum = start.get();
      for (int i = part * PART; i < Math.min(store.size(), (part + 1) * PART); i++) {
        batch.unpack(store.get(i));
        add.accept(sum, batch);
      }
      return sum;
    };
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
