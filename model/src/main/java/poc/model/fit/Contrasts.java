package poc.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the levels of a factor become columns: R's {@code contr.treatment} and its relatives. */
enum Contrasts {
  /** Each level but one against that one. */
  TREATMENT,
  /** Each level but the last against the mean of all. */
  SUM,
  /** Each level but the first against the mean of those before it. */
  HELMERT,
  /** Orthonormal polynomials of the level's place. */
  POLY;

  private static final List<String> POWERS = List.of(".L", ".Q", ".C");

  /** The name in a formula. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What R appends to a factor's name.
   *
   * @param column counted from 0
   */
  String suffix(int column) {
    if (this != POLY) {
      return Integer.toString(column + 1);
    }
    return column < POWERS.size() ? POWERS.get(column) : "^" + (column + 1);
  }

  /**
   * The entries of the levels in a column, other than those of treatment contrasts.
   *
   * @param column counted from 0
   * @param levels their number
   */
  List<Double> values(int column, int levels) {
    if (this == POLY) {
      return polynomial(column + 1, levels);
    }
    List<Double> values = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      values.add((double) (this == SUM ? sum(column, level, levels) : helmert(column, level)));
    }
    return values;
  }

  private static int sum(int column, int level, int levels) {
    return level == levels - 1 ? -1 : level == column ? 1 : 0;
  }

  private static int helmert(int column, int level) {
    return level <= column ? -1 : level == column + 1 ? column + 1 : 0;
  }

  /**
   * The power of the centred places that is left after projecting it on all lower powers, of length
   * 1. Projecting twice makes up for the digits that the first time loses (Giraud, Langou and
   * Rozloznik, 2005).
   */
  private static List<Double> polynomial(int degree, int levels) {
    List<double[]> basis = new ArrayList<>();
    for (int d = 0; d <= degree; d++) {
      double[] next = new double[levels];
      for (int level = 0; level < levels; level++) {
        double place = level - (levels - 1) / 2.0;
        next[level] = d == 0 ? 1 : basis.get(d - 1)[level] * place;
      }
      for (int pass = 0; pass < 2; pass++) {
        basis.forEach(lower -> subtract(next, lower));
      }
      double length = Math.sqrt(dot(next, next));
      for (int level = 0; level < levels; level++) {
        next[level] /= length;
      }
      basis.add(next);
    }
    List<Double> values = new ArrayList<>();
    for (double value : basis.get(degree)) {
      values.add(value);
    }
    return values;
  }

  private static void subtract(double[] from, double[] lower) {
    double share = dot(from, lower);
    for (int i = 0; i < from.length; i++) {
      from[i] -= share * lower[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
