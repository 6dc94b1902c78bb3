package poc.model.table;

import poc.model.data.DataException;
import poc.model.data.Header;

/** A column of the table while it is read, chunk by chunk in their order. */
final class ColumnCollector {
  private static final int MOST_TEXTS = 100_000;

  private final Header header;
  private final Wanted wanted;
  private final Texts texts = new Texts();
  private final Range range = new Range();
  private boolean numbers;
  private String firstText = "";
  private long firstTextLine;

  ColumnCollector(Header header, Wanted wanted) {
    this.header = header;
    this.wanted = wanted;
  }

  /**
   * Takes a chunk's cells, and puts the texts' positions in the table in place of those in the
   * chunk.
   *
   * @throws DataException if there are both numbers and texts
   */
  void take(ChunkColumn chunk, int column, DistinctRows rows, long linesBefore)
      throws DataException {
    numbers |= chunk.hasNumbers();
    if (chunk.hasTexts() && texts.size() == 0) {
      firstText = chunk.firstText();
      firstTextLine = linesBefore + chunk.firstTextLine();
    }
    if (numbers && (chunk.hasTexts() || texts.size() > 0)) {
      throw header.badCell(firstTextLine, wanted.name(), firstText, wanted.ifText());
    }
    if (chunk.hasTexts()) {
      int[] positions = chunk.positionsIn(texts);
      if (texts.size() > MOST_TEXTS) {
        throw new DataException(
            (header.source() + ", column " + wanted.name() + " has more than " + MOST_TEXTS)
                + " different texts: a factor has few, so this may be a name or a key");
      }
      for (int row = 0; row < rows.size(); row++) {
        rows.set(row, column, positions[(int) rows.value(row, column)]);
      }
    }
  }

  /** The range of the column's numbers in the rows that are stored. */
  Range range() {
    return range;
  }

  TableColumn column() {
    return new TableColumn(wanted.name(), texts.list(), range.min(), range.max(), range.mean());
  }
}
