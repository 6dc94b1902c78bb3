package poc.model.table;

import java.util.Arrays;

/**
 * Rows of numbers, and how often each occurs, in the order in which they came first.
 *
 * <p>If nearly all of the first rows differ, looking for equal ones is not worth its while; then
 * all rows are kept as they come.
 */
final class DistinctRows {
  private static final int FIRST_ROWS = 8192;
  private static final int FEW_REPEAT = FIRST_ROWS / 50;
  private static final int EMPTY = -1;

  private final int width;
  private double[] values;
  private long[] counts = new long[1024];
  private int[] slots = new int[2048];
  private int size;
  private long rows;
  private boolean collapsing = true;

  /** Makes it empty, for rows of this many numbers. */
  DistinctRows(int width) {
    this.width = width;
    this.values = new double[counts.length * width];
    clear();
  }

  /** Forgets all rows, and starts to collapse anew. */
  void clear() {
    Arrays.fill(slots, EMPTY);
    size = 0;
    rows = 0;
    collapsing = true;
  }

  /** How many are held. */
  int size() {
    return size;
  }

  int width() {
    return width;
  }

  /** Whether equal rows are one. */
  boolean isCollapsing() {
    return collapsing;
  }

  double value(int row, int column) {
    return values[row * width + column];
  }

  void set(int row, int column, double value) {
    values[row * width + column] = value;
  }

  /** How often a row occurs. */
  long count(int row) {
    return counts[row];
  }

  /** Adds a row that occurs once, and stops to collapse if that has not paid off. */
  void add(double[] row) {
    add(row, 0, 1);
    if (++rows == FIRST_ROWS && collapsing) {
      collapsing = size <= FIRST_ROWS - FEW_REPEAT;
    }
  }

  /** Adds all of these rows. */
  void addAll(DistinctRows other) {
    for (int row = 0; row < other.size; row++) {
      add(other.values, row * width, other.counts[row]);
    }
  }

  private void add(double[] row, int offset, long count) {
    int slot = 0;
    if (collapsing) {
      slot = slot(row, offset);
      while (slots[slot] != EMPTY) {
        if (isAt(slots[slot], row, offset)) {
          counts[slots[slot]] += count;
          return;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = size;
    }
    append(row, offset, count);
    if (collapsing && 2 * size > slots.length) {
      growSlots();
    }
  }

  /** Appends a row without looking for its equal. */
  void append(double[] row, long count) {
    append(row, 0, count);
  }

  private void append(double[] row, int offset, long count) {
    if (size == counts.length) {
      counts = Arrays.copyOf(counts, 2 * size);
      values = Arrays.copyOf(values, 2 * size * width);
    }
    System.arraycopy(row, offset, values, size * width, width);
    counts[size++] = count;
  }

  private boolean isAt(int known, double[] row, int offset) {
    int start = known * width;
    for (int i = 0; i < width; i++) {
      if (values[start + i] != row[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private void growSlots() {
    slots = new int[2 * slots.length];
    Arrays.fill(slots, EMPTY);
    for (int row = 0; row < size; row++) {
      int slot = slot(values, row * width);
      while (slots[slot] != EMPTY) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = row;
    }
  }

  private int slot(double[] row, int offset) {
    long hash = 0;
    for (int i = offset; i < offset + width; i++) {
      hash = (hash ^ Double.doubleToRawLongBits(row[i])) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return (int) hash & (slots.length - 1);
  }
}
