package poc.model.table;

/** Who wants to know how far a reading has come. */
public interface Progress {
  /** Wants to know nothing. */
  Progress NONE = (rows, bytes) -> {};

  /**
   * Is told now and then.
   *
   * @param rows how many rows have been read
   * @param bytes how many of the source's bytes, as they are stored
   */
  void at(long rows, long bytes);
}
