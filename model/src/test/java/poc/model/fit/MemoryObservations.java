package poc.model.fit;

import java.util.List;
import java.util.stream.IntStream;
import poc.model.Field;

/** Observations that are held in memory. */
final class MemoryObservations implements Observations {
  private static final int BLOCK = 512;
  private static final int BLOCKS_IN_PART = 64;

  private final List<Field> fields;
  private final boolean grouped;
  private final Block rows;

  /**
   * Makes them.
   *
   * @param rows all rows, in one block
   */
  MemoryObservations(List<Field> fields, boolean grouped, Block rows) {
    this.fields = List.copyOf(fields);
    this.grouped = grouped;
    this.rows = rows;
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public boolean grouped() {
    return grouped;
  }

  @Override
  public <A> A reduce(Reduction<A> reduction) {
    int part = BLOCK * BLOCKS_IN_PART;
    int parts = (rows.size() + part - 1) / part;
    List<A> sums =
        IntStream.range(0, parts).parallel().mapToObj(p -> part(reduction, p * part)).toList();
    A sum = sums.get(0);
    sums.subList(1, parts).forEach(next -> reduction.join(sum, next));
    return sum;
  }

  private <A> A part(Reduction<A> reduction, int start) {
    A sum = reduction.start();
    int end = Math.min(rows.size(), start + BLOCK * BLOCKS_IN_PART);
    for (int from = start; from < end; from += BLOCK) {
      reduction.add(sum, block(from, Math.min(BLOCK, end - from)));
    }
    return sum;
  }

  private Block block(int from, int size) {
    double[][] values = new double[fields.size()][size];
    for (int field = 0; field < values.length; field++) {
      System.arraycopy(rows.values(field), from, values[field], 0, size);
    }
    double[] successes = new double[size];
    double[] trials = new double[size];
    System.arraycopy(rows.successes(), from, successes, 0, size);
    System.arraycopy(rows.trials(), from, trials, 0, size);
    return new Block(size, values, successes, trials);
  }
}
