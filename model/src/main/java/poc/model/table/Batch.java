package poc.model.table;

/** Some rows of a table, column by column. */
public final class Batch {
  /** The most rows that one has. */
  static final int MOST_ROWS = 1 << 13;

  private final double[][] columns;
  private int size;

  /** Makes it empty, for rows of this many numbers. */
  Batch(int width) {
    columns = new double[width + 1][MOST_ROWS];
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /**
   * A column: numbers, or the positions of texts in {@link TableColumn#texts}. Only the first
   * {@link #size} of them are good, only until the batch's user returns, and they are not to be
   * changed.
   */
  public double[] column(int column) {
    return columns[column];
  }

  /** How often each row occurs, at least once; otherwise as {@link #column}. */
  public double[] counts() {
    return columns[columns.length - 1];
  }

  /** Takes rows from others. */
  void copy(DistinctRows rows, int from, int to) {
    size = to - from;
    for (int j = 0; j < columns.length - 1; j++) {
      for (int i = 0; i < size; i++) {
        columns[j][i] = rows.value(from + i, j);
      }
    }
    double[] counts = counts();
    for (int i = 0; i < size; i++) {
      counts[i] = rows.count(from + i);
    }
  }

  /** The batch in few bytes. */
  byte[] pack() {
    return Packing.pack(columns, size);
  }

  /** Becomes the batch that has been packed. */
  void unpack(byte[] bytes) {
    size = Packing.unpack(bytes, columns);
  }
}
