package poc.model.table;

import java.io.IOException;
import java.util.List;
import poc.model.data.DataException;
import poc.model.data.Header;

/**
 * Puts chunks together, in their order. Rows that repeat are counted as long as their distinct ones
 * fit into memory; what does not is stored batch by batch.
 */
final class Collector implements InOrder.Sink<ParsedChunk> {
  private final List<ColumnCollector> columns;
  private final DistinctRows distinct;
  private final int mostDistinct;
  private final Store store;
  private final Batch batch;
  private long lines;
  private long rowsRead;
  private long rowsDropped;

  /**
   * Starts with nothing.
   *
   * @param mostDistinct the most rows whose equals are looked for
   */
  Collector(Header header, List<Wanted> wanted, int mostDistinct, Store store) {
    this.columns = wanted.stream().map(column -> new ColumnCollector(header, column)).toList();
    this.distinct = new DistinctRows(wanted.size());
    this.mostDistinct = mostDistinct;
    this.store = store;
    this.batch = new Batch(wanted.size());
  }

  @Override
  public void take(ParsedChunk chunk) throws IOException, DataException {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).take(chunk.columns.get(i), i, chunk.rows, lines);
    }
    if (chunk.problem != null) {
      throw chunk.problem.after(lines);
    }
    lines += chunk.lines;
    rowsRead += chunk.rowsRead;
    rowsDropped += chunk.rowsDropped;
    if (!chunk.rows.isCollapsing()) {
      store(chunk.rows);
      return;
    }
    distinct.addAll(chunk.rows);
    if (distinct.size() > mostDistinct) {
      store(distinct);
      distinct.clear();
    }
  }

  private void store(DistinctRows rows) throws IOException {
    for (int from = 0; from < rows.size(); from += Batch.MOST_ROWS) {
      batch.copy(rows, from, Math.min(rows.size(), from + Batch.MOST_ROWS));
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).range().addAll(batch.column(i), batch.counts(), batch.size());
      }
      store.add(batch.pack());
    }
  }

  /** How many rows have been taken, those included that were dropped. */
  long rowsRead() {
    return rowsRead;
  }

  /** The table, when all chunks are taken. */
  Table table(String digest, int threads) throws IOException {
    store(distinct);
    distinct.clear();
    return new Table(
        columns.stream().map(ColumnCollector::column).toList(),
        rowsRead,
        rowsDropped,
        digest,
        store,
        threads);
  }
}
