package poc.model.rds;

/**
 * How much a file may hold.
 *
 * @param bytes of the file once decompressed
 * @param memory bytes that its values may take here
 */
record RdsLimits(long bytes, long memory) {

  /** 1 GiB of data, in at most half of what this JVM may use. */
  static RdsLimits standard() {
    return new RdsLimits(1L << 30, Runtime.getRuntime().maxMemory() / 2);
  }
}
