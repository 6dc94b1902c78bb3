package poc.model.table;

import poc.model.Numerals;

/**
 * Reads numbers as {@link Numerals#parse} does and to the same bits, from characters in place.
 *
 * <p>Most numbers in files are a whole number below 2^53 over a power of ten up to 10^22. Both are
 * doubles, and so one division gives the nearest double to their quotient, as IEEE 754 rounds it
 * (Clinger, How to read floating point numbers accurately, 1990). All others are left to {@link
 * Numerals}.
 */
final class Decimal {
  private static final int MOST_DIGITS = 18;
  private static final long MOST_EXACT = 1L << 53;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18
  };

  private Decimal() {}

  /** The number that the characters from start to end are; NaN if they are none. */
  static double parse(char[] text, int start, int end) {
    int i = start;
    boolean negative = i < end && text[i] == '-';
    if (negative || (i < end && text[i] == '+')) {
      i++;
    }
    int firstDigit = i;
    long digits = 0;
    for (; i < end && isDigit(text[i]); i++) {
      digits = 10 * digits + (text[i] - '0');
    }
    int decimals = 0;
    int count = i - firstDigit;
    if (i < end && text[i] == '.') {
      int point = i++;
      for (; i < end && isDigit(text[i]); i++) {
        digits = 10 * digits + (text[i] - '0');
      }
      decimals = i - point - 1;
      count += decimals;
    }
    if (i != end || count == 0 || count > MOST_DIGITS || digits > MOST_EXACT) {
      return Numerals.parse(new String(text, start, end - start));
    }
    double value = digits / POWERS[decimals];
    return negative ? -value : value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
