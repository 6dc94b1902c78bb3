package poc.model.table;

/**
 * How a table is read. All but {@code threads} have an influence on the batches that come out.
 *
 * @param threads how many batches are worked on at once
 * @param smallestChunk the size of the first chunk, in bytes
 * @param largestChunk the size to which chunks grow, in bytes
 * @param mostDistinct the most numbers in the rows whose equals are looked for
 * @param mostInMemory the most bytes of packed batches that are held in memory
 */
record Settings(
    int threads, int smallestChunk, int largestChunk, int mostDistinct, long mostInMemory) {

  /** Each chunk of 4 MB may need ten times as much, so that six need a quarter of a gigabyte. */
  private static final int MOST_CHUNKS = 6;

  /** For this machine: all its cores. */
  static Settings defaults() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new Settings(cores, 1 << 16, 1 << 22, 1 << 22, 48 << 20);
  }

  /** How many chunks are worked on at once. */
  int chunks() {
    return Math.min(threads, MOST_CHUNKS);
  }

  Settings withThreads(int count) {
    return new Settings(count, smallestChunk, largestChunk, mostDistinct, mostInMemory);
  }
}
