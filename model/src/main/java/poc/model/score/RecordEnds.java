package poc.model.score;

/** Where records end. */
interface RecordEnds {

  /**
   * Finds the last end.
   *
   * @param bytes which begin with a record
   * @param length how many of them count
   * @return the position after the last line end that ends a record; 0 if there is none
   */
  int lastEnd(byte[] bytes, int length);

  /** Every line is a record. */
  static int lastLine(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
