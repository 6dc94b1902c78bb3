package poc.model.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import poc.model.data.DataException;

/** What a chunk holds. Lines are counted from its start, where the first is 1. */
final class ParsedChunk {

  /** Something that ends the reading. */
  interface Problem {
    /** What to throw, given how many lines came before the chunk. */
    DataException after(long linesBefore);
  }

  final DistinctRows rows;
  final List<ChunkColumn> columns;
  long lines;
  long rowsRead;
  long rowsDropped;
  @Nullable Problem problem;

  ParsedChunk(List<Wanted> wanted) {
    rows = new DistinctRows(wanted.size());
    columns = wanted.stream().map(ChunkColumn::new).toList();
  }

  void clear() {
    rows.clear();
    columns.forEach(ChunkColumn::clear);
    lines = 0;
    rowsRead = 0;
    rowsDropped = 0;
    problem = null;
  }
}
