package poc.model.evaluate;

import java.util.Arrays;
import poc.model.fit.Block;

/** Rows that are kept, column by column. */
final class SampleColumns implements SampleReader.Sink {
  private final double[][] values;
  private double[] successes = new double[256];
  private double[] trials = new double[256];
  private int size;

  SampleColumns(int fields) {
    this.values = new double[fields][256];
  }

  @Override
  public void row(double[] row, long withOutcome, long all) {
    if (size == trials.length) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Arrays.copyOf(values[i], 2 * size);
      }
      successes = Arrays.copyOf(successes, 2 * size);
      trials = Arrays.copyOf(trials, 2 * size);
    }
    for (int i = 0; i < row.length; i++) {
      values[i][size] = row[i];
    }
    successes[size] = withOutcome;
    trials[size++] = all;
  }

  /** The rows so far. */
  Block rows() {
    double[][] columns = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      columns[i] = Arrays.copyOf(values[i], size);
    }
    return new Block(size, columns, Arrays.copyOf(successes, size), Arrays.copyOf(trials, size));
  }
}
