package poc.model;

/**
 * A column of the design matrix: how one coefficient's multiplier is made from an observation.
 *
 * <p>Columns refer to fields and levels by position, so that predicting needs no look-up by name.
 */
public sealed interface Column permits Column.Intercept, Column.Value, Column.Indicator {

  /** The column's name as R writes it: {@code (Intercept)}, {@code gre}, {@code rank2}. */
  String name();

  /** The column's entry for one observation. */
  double of(Observation observation);

  /** The column of ones. */
  record Intercept(String name) implements Column {
    @Override
    public double of(Observation observation) {
      return 1;
    }
  }

  /**
   * The value of a numeric field.
   *
   * @param field the position of the field in {@link Model#fields()}
   */
  record Value(String name, int field) implements Column {
    @Override
    public double of(Observation observation) {
      return observation.number(field);
    }
  }

  /**
   * 1 where a factor has the given level, else 0.
   *
   * @param field the position of the field in {@link Model#fields()}
   * @param level the position of the level in {@link FactorField#levels()}
   */
  record Indicator(String name, int field, int level) implements Column {
    @Override
    public double of(Observation observation) {
      return observation.level(field) == level ? 1 : 0;
    }
  }
}
