package poc.model;

import java.util.List;

/**
 * A column of the design matrix: how one coefficient's multiplier is made from an observation.
 *
 * <p>Columns refer to fields and levels by position, so that predicting needs no look-up by name.
 * The {@code field} of each is the position of the field in {@link Model#fields()}.
 */
public sealed interface Column {

  /** The column's name as R writes it: {@code (Intercept)}, {@code gre}, {@code rank2}. */
  String name();

  /**
   * The column's entry for one observation; NaN where the observation lies outside the domain of
   * the column's function.
   */
  double of(Observation observation);

  /** The column of ones. */
  record Intercept(String name) implements Column {
    @Override
    public double of(Observation observation) {
      return 1;
    }
  }

  /** The value of a numeric field. */
  record Value(String name, int field) implements Column {
    @Override
    public double of(Observation observation) {
      return observation.number(field);
    }
  }

  /**
   * 1 where a factor has the given level, else 0.
   *
   * @param level the position of the level in {@link FactorField#levels()}
   */
  record Indicator(String name, int field, int level) implements Column {
    @Override
    public double of(Observation observation) {
      return observation.level(field) == level ? 1 : 0;
    }
  }

  /**
   * A contrast of a factor's levels, such as one of R's {@code contr.sum}.
   *
   * @param values the entry for each level, in the order of {@link FactorField#levels()}
   */
  record Contrast(String name, int field, List<Double> values) implements Column {
    /** Copies the list. */
    public Contrast {
      values = List.copyOf(values);
    }

    @Override
    public double of(Observation observation) {
      return values.get(observation.level(field));
    }
  }

  /**
   * A power of a numeric field, {@code I(x^2)}: of any number if the exponent is whole and not
   * negative, not of 0 if it is negative, and of no negative number if it is not whole.
   *
   * @param exponent finite
   */
  record Power(String name, int field, double exponent) implements Column {
    @Override
    public double of(Observation observation) {
      double number = observation.number(field);
      if (exponent == 2) {
        return number * number;
      }
      return number == 0 && exponent < 0 ? Double.NaN : StrictMath.pow(number, exponent);
    }
  }

  /** The natural logarithm of a numeric field, above 0. */
  record Log(String name, int field) implements Column {
    @Override
    public double of(Observation observation) {
      double number = observation.number(field);
      return number > 0 ? StrictMath.log(number) : Double.NaN;
    }
  }

  /** The square root of a numeric field, at least 0. */
  record SquareRoot(String name, int field) implements Column {
    @Override
    public double of(Observation observation) {
      return Math.sqrt(observation.number(field));
    }
  }

  /**
   * The product of other columns: an interaction, {@code a:b}.
   *
   * @param parts at least two
   */
  record Product(String name, List<Column> parts) implements Column {
    /** Copies the list. */
    public Product {
      parts = List.copyOf(parts);
    }

    @Override
    public double of(Observation observation) {
      double product = 1;
      for (int i = 0; i < parts.size(); i++) {
        product *= parts.get(i).of(observation);
      }
      return product;
    }
  }
}
