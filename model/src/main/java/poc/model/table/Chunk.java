package poc.model.table;

/** A part of a table's bytes that starts and ends with a record. */
final class Chunk {
  private final byte[] bytes;
  private final int length;
  private final boolean hasHeader;

  /**
   * Makes a chunk.
   *
   * @param bytes the part, and then others that do not belong to it
   * @param length in bytes
   * @param hasHeader whether the first record is the header
   */
  Chunk(byte[] bytes, int length, boolean hasHeader) {
    this.bytes = bytes;
    this.length = length;
    this.hasHeader = hasHeader;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  boolean hasHeader() {
    return hasHeader;
  }
}
