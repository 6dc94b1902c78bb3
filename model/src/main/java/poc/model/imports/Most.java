package poc.model.imports;

/** How large a model may be, so that a file made to do harm costs seconds at most. */
final class Most {
  /** The covariance of this many is a matter of seconds. */
  static final int COEFFICIENTS = 2000;

  static final int LEVELS = 1000;

  /** Variables that are multiplied with each other. */
  static final int PARTS = 100;

  private Most() {}

  /** Refuses what there is too much of. */
  static void check(int count, int most, String what) throws ImportException {
    if (count > most) {
      throw new ImportException(
          "has " + count + " " + what + ", more than the " + most + " that can be imported");
    }
  }
}
