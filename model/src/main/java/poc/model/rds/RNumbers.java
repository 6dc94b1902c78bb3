package poc.model.rds;

/** A vector of logicals, integers or doubles. */
public final class RNumbers implements RValue {

  /** What R stores the numbers as. */
  public enum Kind {
    LOGICAL,
    INTEGER,
    DOUBLE
  }

  /** The low word of R's {@code NA_real_}, the one NaN that means a missing value. */
  private static final int NA_PAYLOAD = 1954;

  private final Kind kind;
  private final double[] values;
  private final RAttributes attributes;

  /** Takes the array over; a NaN among logicals and integers stands for NA. */
  RNumbers(Kind kind, double[] values, RAttributes attributes) {
    this.kind = kind;
    this.values = values;
    this.attributes = attributes;
  }

  RNumbers with(RAttributes others) {
    return new RNumbers(kind, values, others);
  }

  /** What R stores the numbers as. */
  public Kind kind() {
    return kind;
  }

  /** The number of elements. */
  public int size() {
    return values.length;
  }

  /**
   * An element; FALSE is 0 and TRUE is 1, a missing one is NaN.
   *
   * @param i counted from 0
   */
  public double at(int i) {
    return values[i];
  }

  /** Whether an element is NA; a double that is NaN is not. */
  public boolean isNa(int i) {
    boolean nan = Double.isNaN(values[i]);
    return kind == Kind.DOUBLE
        ? nan && (int) Double.doubleToRawLongBits(values[i]) == NA_PAYLOAD
        : nan;
  }

  @Override
  public RAttributes attributes() {
    return attributes;
  }

  @Override
  public String type() {
    return switch (kind) {
      case LOGICAL -> "logical";
      case INTEGER -> "integer";
      case DOUBLE -> "double";
    };
  }
}
