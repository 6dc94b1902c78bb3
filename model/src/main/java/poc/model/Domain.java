package poc.model;

import java.util.List;

/** The numbers that the functions which a model applies to a field are defined for. */
enum Domain {
  ALL,
  NOT_ZERO,
  NOT_NEGATIVE,
  POSITIVE;

  /** The domain that these columns leave to a field. */
  static Domain of(int field, List<Column> columns) {
    Domain domain = ALL;
    for (int i = 0; i < columns.size(); i++) {
      domain = domain.and(of(field, columns.get(i)));
    }
    return domain;
  }

  private static Domain of(int field, Column column) {
    if (column instanceof Column.Log log) {
      return log.field() == field ? POSITIVE : ALL;
    }
    if (column instanceof Column.SquareRoot root) {
      return root.field() == field ? NOT_NEGATIVE : ALL;
    }
    if (column instanceof Column.Power power) {
      return power.field() == field ? ofPower(power.exponent()) : ALL;
    }
    return column instanceof Column.Product product ? of(field, product.parts()) : ALL;
  }

  private static Domain ofPower(double exponent) {
    boolean whole = exponent == Math.rint(exponent);
    if (exponent < 0) {
      return whole ? NOT_ZERO : POSITIVE;
    }
    return whole ? ALL : NOT_NEGATIVE;
  }

  private Domain and(Domain other) {
    if (this == other || other == ALL) {
      return this;
    }
    return this == ALL ? other : POSITIVE;
  }

  boolean holds(double number) {
    if (this == NOT_ZERO) {
      return number != 0;
    }
    return this == ALL || (this == POSITIVE ? number > 0 : number >= 0);
  }
}
