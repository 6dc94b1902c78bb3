package poc.model.fit;

import java.io.IOException;
import java.util.List;
import poc.model.Field;
import poc.model.table.Batch;
import poc.model.table.Table;

/** The rows of a table as observations. */
final class TableObservations implements Observations {
  /** So few that a block's columns stay in the processor's first cache. */
  private static final int BLOCK = 512;

  private final List<Field> fields;
  private final List<int[]> positions;
  private final Table table;
  private final int firstField;
  private final Outcomes outcomes;

  /**
   * Makes them.
   *
   * @param positions for each field the positions of its levels by those of its texts; empty if it
   *     is a number
   * @param firstField where in the table the fields' columns begin
   */
  TableObservations(
      List<Field> fields, List<int[]> positions, Table table, int firstField, Outcomes outcomes) {
    this.fields = List.copyOf(fields);
    this.positions = List.copyOf(positions);
    this.table = table;
    this.firstField = firstField;
    this.outcomes = outcomes;
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public boolean grouped() {
    return outcomes.grouped();
  }

  @Override
  public <A> A reduce(Reduction<A> reduction) throws IOException {
    return table.reduce(
        reduction::start, (sum, batch) -> add(reduction, sum, batch), reduction::join);
  }

  /** Rows that occur several times are one, unless each has to be one of the data's. */
  private <A> void add(Reduction<A> reduction, A sum, Batch batch) {
    BlockRows rows = new BlockRows(batch);
    for (int row = 0; row < batch.size(); row++) {
      double count = batch.counts()[row];
      double times = grouped() ? count : 1;
      double weight = grouped() ? 1 : count;
      double successes = weight * outcomes.successes(batch, row);
      double trials = weight * outcomes.trials(batch, row);
      for (long i = 0; i < times; i++) {
        if (rows.add(row, successes, trials)) {
          reduction.add(sum, rows.block());
        }
      }
    }
    if (rows.size > 0) {
      reduction.add(sum, rows.block());
    }
  }

  /** The rows of a batch of which the next block is made. */
  private final class BlockRows {
    private final Batch batch;
    private final int[] rows = new int[BLOCK];
    private final double[] successes = new double[BLOCK];
    private final double[] trials = new double[BLOCK];
    private final double[][] values = new double[fields.size()][BLOCK];
    private int size;

    BlockRows(Batch batch) {
      this.batch = batch;
    }

    /** Adds a row; gives whether the block is full. */
    boolean add(int row, double rowSuccesses, double rowTrials) {
      rows[size] = row;
      successes[size] = rowSuccesses;
      trials[size] = rowTrials;
      return ++size == BLOCK;
    }

    /** The block; the next one starts empty. */
    Block block() {
      for (int field = 0; field < values.length; field++) {
        double[] from = batch.column(firstField + field);
        double[] to = values[field];
        int[] levels = positions.get(field);
        for (int i = 0; i < size; i++) {
          to[i] = levels.length == 0 ? from[rows[i]] : levels[(int) from[rows[i]]];
        }
      }
      Block block = new Block(size, values, successes, trials);
      size = 0;
      return block;
    }
  }
}
