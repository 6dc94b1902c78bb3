package poc.model.data;

import java.util.List;

/**
 * A record of a table.
 *
 * @param line the line of the data in which it starts, from 1
 * @param cells its cells as they stand, quotes removed
 */
public record DataRecord(long line, List<String> cells) {

  /** Whether a cell holds nothing: it is empty or {@code NA}, blanks around it not counted. */
  public static boolean isMissing(String cell) {
    String text = cell.strip();
    return text.isEmpty() || text.equals("NA");
  }
}
