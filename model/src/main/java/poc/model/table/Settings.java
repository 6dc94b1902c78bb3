package poc.model.table;

/**
 * How a table is read. All but {@code threads} have an influence on the batches that come out.
 *
 * @param threads how many chunks are worked on at once
 * @param smallestChunk the size of the first chunk, in bytes
 * @param largestChunk the size to which chunks grow, in bytes
 * @param mostDistinct the most numbers in the rows whose equals are looked for
 * @param mostInMemory the most bytes of packed batches that are held in memory
 */
record Settings(
    int threads, int smallestChunk, int largestChunk, int mostDistinct, long mostInMemory) {
  private static final long MEGABYTE = 1 << 20;

  /** What a chunk of 4 MB may need while it is parsed, where its cells are short. */
  private static final long MEMORY_PER_THREAD = 40 * MEGABYTE;

  /** What the rest may need. */
  private static final long MEMORY = 128 * MEGABYTE;

  /** For this machine: all cores, or as many as the heap has memory for. */
  static Settings defaults() {
    Runtime runtime = Runtime.getRuntime();
    long affordable = (runtime.maxMemory() - MEMORY) / MEMORY_PER_THREAD;
    long threads = Math.max(1, Math.min(runtime.availableProcessors(), affordable));
    return new Settings((int) threads, 1 << 16, 1 << 22, 1 << 22, 48 * MEGABYTE);
  }

  Settings withThreads(int count) {
    return new Settings(count, smallestChunk, largestChunk, mostDistinct, mostInMemory);
  }
}
