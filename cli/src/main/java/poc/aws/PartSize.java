package poc.aws;

/**
 * How large the parts are in which an object is sent, after "Amazon S3 multipart upload limits" in
 * its user guide: at most 10,000 parts, each but the last of 5 MiB or more.
 *
 * @param from bytes from which an object is sent in parts
 * @param least bytes of a part, where that gives no more parts than are allowed
 */
record PartSize(long from, int least) {

  static final PartSize STANDARD = new PartSize(16L << 20, 8 << 20);

  private static final int MOST_PARTS = 10_000;

  /** Bytes of each part but the last. */
  int of(long length) {
    return (int) Math.max(least, (length + MOST_PARTS - 1) / MOST_PARTS);
  }
}
