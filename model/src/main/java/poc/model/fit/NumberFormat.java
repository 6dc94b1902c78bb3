package poc.model.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers as R's {@code format()} prints them: a column has one form, with as many decimals as its
 * most demanding number needs to show the given significant digits, trailing zeros not counted.
 */
final class NumberFormat {
  private NumberFormat() {}

  /**
   * Formats numbers for one column, in fixed notation unless the scientific one is narrower.
   *
   * @param values finite numbers
   * @param digits significant digits, at least 1
   */
  static List<String> format(List<Double> values, int digits) {
    int decimals = 0;
    int mantissa = 0;
    int integerDigits = 1;
    int exponentDigits = 2;
    int sign = 0;
    for (double value : values) {
      BigDecimal rounded = significant(value, digits);
      int exponent = exponent(rounded);
      decimals = Math.max(decimals, rounded.scale());
      mantissa = Math.max(mantissa, rounded.precision() - 1);
      integerDigits = Math.max(integerDigits, exponent + 1);
      exponentDigits = Math.max(exponentDigits, Math.abs(exponent) < 100 ? 2 : 3);
      sign = Math.max(sign, value < 0 ? 1 : 0);
    }
    int fixed = sign + integerDigits + (decimals == 0 ? 0 : decimals + 1);
    int scientific = sign + 1 + (mantissa == 0 ? 0 : mantissa + 1) + 2 + exponentDigits;
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      texts.add(fixed <= scientific ? fixed(value, decimals) : scientific(value, mantissa));
    }
    return texts;
  }

  /** Formats one number. */
  static String format(double value, int digits) {
    return format(List.of(value), digits).get(0);
  }

  /** Rounds to a number of decimals, as R's {@code round()} does. */
  static double round(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** The decimal exponent of the first significant digit; 0 for zero. */
  static int exponent(double value) {
    return exponent(new BigDecimal(value));
  }

  private static int exponent(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }

  private static BigDecimal significant(double value, int digits) {
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
  }

  private static String fixed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String scientific(double value, int mantissa) {
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(mantissa + 1, RoundingMode.HALF_EVEN));
    int exponent = exponent(rounded);
    String digits =
        rounded.movePointLeft(exponent).setScale(mantissa, RoundingMode.HALF_EVEN).toPlainString();
    String power = Integer.toString(Math.abs(exponent));
    return digits + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" + power : power);
  }
}
