package poc.model;

import org.jspecify.annotations.Nullable;

/**
 * What a product says of a field beyond what was trained: how to show it, and which values it can
 * have at all.
 *
 * @param name the field's name in the model
 * @param label what people call it
 * @param unit what it is measured in
 * @param min the smallest value that is accepted; without it there is none
 * @param max the largest value that is accepted; without it there is none
 * @param step the distance between values that a form offers, above 0; it limits nothing
 */
public record FieldSpec(
    String name,
    @Nullable String label,
    @Nullable String unit,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double step) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, {@code min} is above {@code max}, or
   *     {@code step} is not above 0
   */
  public FieldSpec {
    if (!isFinite(min) || !isFinite(max) || !isFinite(step)) {
      throw new IllegalArgumentException("field " + name + ": min, max and step must be finite");
    }
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException(
          "field "
              + name
              + ": min "
              + Numerals.format(min)
              + " is above max "
              + Numerals.format(max));
    }
    if (step != null && step <= 0) {
      throw new IllegalArgumentException("field " + name + ": step must be above 0");
    }
  }

  private static boolean isFinite(@Nullable Double value) {
    return value == null || Math.abs(value) < Double.POSITIVE_INFINITY;
  }
}
