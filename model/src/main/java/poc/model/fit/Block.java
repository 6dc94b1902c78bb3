package poc.model.fit;

/**
 * A few rows of observations, column by column. Its arrays may be longer than the block; whoever
 * gives it may use them again for the next one.
 */
public final class Block {
  private final int size;
  private final double[][] values;
  private final double[] successes;
  private final double[] trials;

  /**
   * Makes a block of arrays that are not copied.
   *
   * @param size the number of rows, at least 1
   * @param values for each field and row the number, or the position of the level; never NaN
   * @param successes for each row
   * @param trials for each row, at least its successes; 0 for a row that does not count
   */
  public Block(int size, double[][] values, double[] successes, double[] trials) {
    this.size = size;
    this.values = values;
    this.successes = successes;
    this.trials = trials;
  }

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** For each row the number of a field, or the position of its level; not to be changed. */
  public double[] values(int field) {
    return values[field];
  }

  /** For each row the successes; not to be changed. */
  public double[] successes() {
    return successes;
  }

  /** For each row the trials; not to be changed. */
  public double[] trials() {
    return trials;
  }
}
