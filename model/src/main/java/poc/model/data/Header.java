package poc.model.data;

import java.util.List;

/**
 * The first record of a table: what its columns are called.
 *
 * @param source what to call the data in messages
 * @param names the columns' names without the blanks around them, in the order of the data
 */
public record Header(String source, List<String> names) {

  /** Copies the names. */
  public Header {
    names = names.stream().map(String::strip).toList();
  }

  /**
   * Where a column stands, from 0.
   *
   * @throws DataException if there is none of this name, or more than one
   */
  public int position(String name) throws DataException {
    int position = names.indexOf(name);
    if (position < 0) {
      throw new DataException(
          source + " has no column '" + name + "'; its columns are " + String.join(", ", names));
    }
    if (names.lastIndexOf(name) != position) {
      throw new DataException(source + " has two columns '" + name + "'");
    }
    return position;
  }

  /** Whether a record has a cell for each column and no more. */
  public boolean fits(DataRecord dataRecord) {
    return dataRecord.cells().size() == names.size();
  }

  /** What to throw for a record that has another number of cells than the header. */
  public DataException misfit(DataRecord dataRecord) {
    return misfit(dataRecord.line(), dataRecord.cells().size());
  }

  /** What to throw for a record that has another number of cells than the header. */
  public DataException misfit(long line, int cells) {
    return new DataException(
        source
            + (", line " + line + " has " + cells + (cells == 1 ? " cell" : " cells"))
            + (", but the header has " + names.size()));
  }

  /** What to throw for a cell that cannot be used. */
  public DataException badCell(long line, String column, String value, String what) {
    return new DataException(
        source + ", line " + line + ", column " + column + ": '" + value + "' " + what);
  }
}
