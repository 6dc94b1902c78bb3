package poc.model.score;

/** A piece of a file that holds whole records. */
final class Block {
  private final byte[] bytes;
  private final int from;
  private final int end;
  private final long firstLine;

  /**
   * Takes the bytes as they are.
   *
   * @param from where in them it begins
   * @param end where in them it ends
   * @param firstLine the line of the file in which it begins, from 1
   */
  Block(byte[] bytes, int from, int end, long firstLine) {
    this.bytes = bytes;
    this.from = from;
    this.end = end;
    this.firstLine = firstLine;
  }

  /** Not to be changed. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  /** The position after its last byte. */
  int end() {
    return end;
  }

  long firstLine() {
    return firstLine;
  }
}
