package poc.model.fit;

/**
 * A column of the data that a formula predicts from.
 *
 * @param name the column's name
 * @param use how the formula takes it
 */
public record FieldUse(String name, Kind use) {

  /** How a formula takes a column. */
  public enum Kind {
    /** As a number, or as a factor if it holds texts. */
    EITHER,
    /** As a factor, whatever it holds. */
    FACTOR,
    /** As a number, because a function of it is taken. */
    NUMBER
  }
}
