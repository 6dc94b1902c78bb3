package poc.model;

import java.util.Arrays;

/** One case to predict: a value for each of the model's fields, in their order. */
public final class Observation {
  private final double[] values;

  /**
   * Makes an observation.
   *
   * @param values for a numeric field its number, for a factor the position of its level
   */
  public Observation(double... values) {
    this(true, values);
  }

  private Observation(boolean copy, double[] values) {
    this.values = copy ? values.clone() : values;
  }

  /**
   * An observation that follows what is written into the array, for going through many without
   * making an object of each.
   */
  public static Observation viewOf(double[] values) {
    return new Observation(false, values);
  }

  /** The number of fields. */
  public int size() {
    return values.length;
  }

  /** The number in the field at this position. */
  public double number(int field) {
    return values[field];
  }

  /** The position of the level that the factor at this position has. */
  public int level(int field) {
    return (int) values[field];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Observation that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
