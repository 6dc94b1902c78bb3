package poc.model.score;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import poc.model.data.DataException;

/**
 * Predicts blocks on all processors and writes them in their order. The calling thread reads and
 * writes; it holds at most twice as many blocks as there are processors.
 */
final class Pipeline {
  private Pipeline() {}

  static Totals run(
      @Nullable Block first,
      BlockReader blocks,
      Supplier<Rows> rows,
      Writer writer,
      Batch.Watcher watcher)
      throws IOException, DataException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    ThreadLocal<Rows> ofThread = ThreadLocal.withInitial(rows);
    ExecutorService workers = Executors.newFixedThreadPool(processors, Pipeline::worker);
    Queue<Future<Output>> waiting = new ArrayDeque<>();
    Totals totals = new Totals(0, 0);
    try {
      for (Block block = first; block != null; block = blocks.next()) {
        Block work = block;
        waiting.add(workers.submit(() -> ofThread.get().score(work)));
        if (waiting.size() == 2 * processors) {
          totals = write(waiting.remove(), totals, writer, watcher);
        }
      }
      while (!waiting.isEmpty()) {
        totals = write(waiting.remove(), totals, writer, watcher);
      }
      return totals;
    } finally {
      workers.shutdownNow();
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "predict");
    thread.setDaemon(true);
    return thread;
  }

  private static Totals write(
      Future<Output> next, Totals before, Writer writer, Batch.Watcher watcher)
      throws IOException, InterruptedException {
    Output output;
    try {
      output = next.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a block cannot be predicted", e.getCause());
    }
    writer.write(output);
    Totals totals = before.plus(output);
    watcher.rows(totals);
    return totals;
  }
}
