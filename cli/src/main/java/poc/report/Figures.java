package poc.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import poc.model.evaluate.Interval;

/** Numbers as people read them; one that is none is a dash. */
public final class Figures {
  /** What stands for a number that there is not. */
  public static final String NONE = "–";

  private Figures() {}

  /** A fixed number of decimals: {@code 0.693}. */
  public static String decimals(double value, int decimals) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0)
        .replaceFirst("^-(0\\.?0*)$", "$1");
  }

  /** A share as a percentage with one decimal: {@code 31.8 %}. */
  public static String percent(double share) {
    return Double.isNaN(share) ? NONE : decimals(100 * share, 1) + " %";
  }

  /** An interval: {@code 0.638 to 0.747}. */
  public static String interval(Interval interval, int decimals) {
    return Double.isNaN(interval.lower()) || Double.isNaN(interval.upper())
        ? NONE
        : decimals(interval.lower(), decimals) + " to " + decimals(interval.upper(), decimals);
  }

  /** A number of any size, in this many significant digits, never shorter than its whole part. */
  public static String significant(double value, int digits) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return decimals(value, 0);
    }
    double size = Math.abs(value);
    if (size != 0 && (size >= 1e7 || size < 1e-4)) {
      return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
    return rounded.setScale(Math.max(rounded.scale(), 0)).toPlainString();
  }

  /** The same without the zeros at its end: {@code 2.26}. */
  public static String shortened(double value, int digits) {
    String text = significant(value, digits);
    return text.indexOf('.') < 0 || text.indexOf('e') >= 0
        ? text
        : text.replaceFirst("\\.?0+$", "");
  }

  /** A ratio, which has its digits behind the point where it is near 1: {@code 1.0023}. */
  public static String ratio(double value) {
    return value >= 0.1 && value < 10 ? decimals(value, 4) : significant(value, 4);
  }

  /** The probability that a test gives: {@code 0.038}, {@code < 0.0001}. */
  public static String p(double p) {
    return p < 0.0001 ? "< 0.0001" : decimals(p, 4);
  }

  /** A whole number with its thousands apart: {@code 1,234,567}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
