package poc.model;

/**
 * A field that holds a number.
 *
 * @param name the name of the data's column
 * @param min the smallest value among the rows that were fitted
 * @param max the largest value among the rows that were fitted
 * @param mean the mean of the rows that were fitted
 */
public record NumericField(String name, double min, double max, double mean) implements Field {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException unless {@code min <= mean <= max} and all are finite
   */
  public NumericField {
    if (!(Double.NEGATIVE_INFINITY < min
        && min <= mean
        && mean <= max
        && max < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + ": min, mean and max must be finite and in this order");
    }
  }
}
