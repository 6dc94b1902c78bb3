package poc.model.fit;

import java.util.Arrays;
import java.util.List;
import poc.model.Column;
import poc.model.Observation;

/** Makes rows of the design matrix from blocks of observations, column by column. */
final class DesignRows {
  private final List<Column> columns;
  private final double[] values;
  private final Observation observation;

  DesignRows(List<Column> columns, int fields) {
    this.columns = columns;
    this.values = new double[fields];
    this.observation = Observation.viewOf(values);
  }

  /**
   * Writes the entries.
   *
   * @param into for each column at least the block's size
   */
  void fill(Block block, double[][] into) {
    for (int j = 0; j < columns.size(); j++) {
      fill(columns.get(j), block, into[j]);
    }
  }

  /** Writes a single column's entries. */
  void fill(Column column, Block block, double[] into) {
    if (column instanceof Column.Intercept) {
      Arrays.fill(into, 0, block.size(), 1);
    } else if (column instanceof Column.Value value) {
      System.arraycopy(block.values(value.field()), 0, into, 0, block.size());
    } else if (column instanceof Column.Indicator indicator) {
      double[] levels = block.values(indicator.field());
      for (int i = 0; i < block.size(); i++) {
        into[i] = levels[i] == indicator.level() ? 1 : 0;
      }
    } else {
      for (int i = 0; i < block.size(); i++) {
        for (int field = 0; field < values.length; field++) {
          values[field] = block.values(field)[i];
        }
        into[i] = column.of(observation);
      }
    }
  }
}
