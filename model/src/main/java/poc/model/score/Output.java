package poc.model.score;

/** What became of a block: the rows with their results, and those that have none. */
final class Output {
  private final Bytes scored;
  private final Bytes rejected = new Bytes(0);
  private long scoredRows;
  private long rejectedRows;

  Output(int capacity) {
    scored = new Bytes(capacity);
  }

  /** Where the next row with a result goes. */
  Bytes scored() {
    scoredRows++;
    return scored;
  }

  /** Where the next row without a result goes. */
  Bytes rejected() {
    rejectedRows++;
    return rejected;
  }

  long scoredRows() {
    return scoredRows;
  }

  long rejectedRows() {
    return rejectedRows;
  }

  Bytes scoredBytes() {
    return scored;
  }

  Bytes rejectedBytes() {
    return rejected;
  }
}
