package poc.model.table;

import java.util.List;

/**
 * A column of a table as it was read; only what stands in complete rows counts.
 *
 * @param name as in the header
 * @param texts its distinct texts in the order in which they come first, if it is a column of
 *     texts; the rows have their positions. Empty if it is a column of numbers.
 * @param min the least number of the rows
 * @param max the greatest number of the rows
 * @param mean the mean of the rows, which is not finite if their sum is too large for a double
 */
public record TableColumn(String name, List<String> texts, double min, double max, double mean) {

  /** Copies the list. */
  public TableColumn {
    texts = List.copyOf(texts);
  }

  /** Whether the rows have numbers, and not the positions of texts. */
  public boolean isNumeric() {
    return texts.isEmpty();
  }
}
