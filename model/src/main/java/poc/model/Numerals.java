package poc.model;

import com.fasterxml.jackson.core.io.NumberOutput;

/** Numbers as people, R and JSON write them. */
public final class Numerals {
  private Numerals() {}

  /**
   * Reads a decimal number: an optional sign, digits with an optional point, an optional exponent
   * ({@code 800}, {@code 3.61}, {@code .5}, {@code +4}, {@code 8e2}); blanks around it are ignored.
   *
   * <p>What {@link Double#parseDouble} takes beyond that is no number here: hexadecimal floats,
   * type suffixes, {@code NaN} and {@code Infinity}.
   *
   * @return the nearest double, or NaN if the text is no number or too large for a double
   */
  public static double parse(String text) {
    String numeral = text.strip();
    if (!isDecimal(numeral)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(numeral);
    return Math.abs(value) < Double.POSITIVE_INFINITY ? value : Double.NaN;
  }

  private static boolean isDecimal(String text) {
    int start = afterSign(text, 0);
    int point = afterDigits(text, start);
    int digits = point - start;
    int end = point;
    if (end < text.length() && text.charAt(end) == '.') {
      end = afterDigits(text, point + 1);
      digits += end - point - 1;
    }
    if (digits == 0) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) | 0x20) == 'e') {
      int exponent = afterSign(text, end + 1);
      end = afterDigits(text, exponent);
      if (end == exponent) {
        return false;
      }
    }
    return end == text.length();
  }

  private static int afterSign(String text, int from) {
    boolean signed = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+');
    return signed ? from + 1 : from;
  }

  private static int afterDigits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** Writes a number for people: whole numbers without a point, others as Java does. */
  public static String format(double value) {
    return isWhole(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /**
   * The shortest decimal that reads back as the same double, without a point where it is whole.
   *
   * <p>Jackson's writer is used because {@link Double#toString(double)} is not always the shortest
   * before JDK 19, and would make what is written depend on the JDK.
   *
   * @param value a finite number
   */
  public static String shortest(double value) {
    return isWhole(value) ? Long.toString((long) value) : NumberOutput.toString(value, true);
  }

  /** Whether the value is a whole number that a double holds exactly; negative zero is not. */
  static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0);
  }
}
