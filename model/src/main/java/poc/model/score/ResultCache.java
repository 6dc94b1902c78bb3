package poc.model.score;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of rows that were met before, by the bytes of the cells that the model uses. Where
 * rows seldom repeat, it turns itself off.
 */
final class ResultCache {
  private static final int SLOTS = 1 << 16;
  private static final int TRIAL = 1 << 16;

  private @Nullable Entry[] entries = new Entry[SLOTS];
  private int size;
  private int asked;
  private int met;
  private boolean on = true;

  /** The result that belongs to a key; made if the key is new. */
  Result get(Bytes key, Supplier<Result> maker) {
    if (on && ++asked == TRIAL) {
      review();
    }
    if (!on) {
      return maker.get();
    }
    int slot = key.hash() & (SLOTS - 1);
    for (Entry found = entries[slot]; found != null; found = entries[slot]) {
      if (key.holds(found.key)) {
        met++;
        return found.result;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    Result result = maker.get();
    if (size < SLOTS / 2) {
      entries[slot] = new Entry(key.toArray(), result);
      size++;
    }
    return result;
  }

  /** Every so many rows: was it worth it? */
  private void review() {
    if (met < asked / 4) {
      on = false;
      entries = new Entry[0];
    }
    asked = 0;
    met = 0;
  }

  private static final class Entry {
    private final byte[] key;
    private final Result result;

    private Entry(byte[] key, Result result) {
      this.key = key;
      this.result = result;
    }
  }
}
