package poc.model.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import poc.model.data.DataException;

/**
 * Works on tasks on several threads, and takes up the results in the order of the tasks: what is
 * made of them is the same for any number of threads. The first failure by that order ends it all.
 *
 * @param <T> the tasks
 * @param <R> the results
 */
final class InOrder<T, R> {

  /** Where the tasks come from; one thread asks at a time. */
  interface Tasks<T> {
    /** The next task; null if there are no more. */
    @Nullable T next() throws IOException, DataException;
  }

  /** What one thread does with a task. */
  interface Worker<T, R> {
    R work(T task) throws IOException, DataException;
  }

  /** What is done with a result, by one thread at a time, before its worker has another task. */
  interface Sink<R> {
    void take(R result) throws IOException, DataException;
  }

  private final Tasks<T> tasks;
  private final Sink<R> sink;
  private final Object asking = new Object();
  private final Object taking = new Object();
  private long given;
  private long taken;
  private boolean exhausted;
  private volatile @Nullable Throwable failure;

  private InOrder(Tasks<T> tasks, Sink<R> sink) {
    this.tasks = tasks;
    this.sink = sink;
  }

  /**
   * Works on all tasks.
   *
   * @param threads at least 1, the calling one included
   * @param workers makes one for each thread
   */
  static <T, R> void run(
      int threads, Tasks<T> tasks, Supplier<? extends Worker<T, R>> workers, Sink<R> sink)
      throws IOException, DataException {
    InOrder<T, R> inOrder = new InOrder<>(tasks, sink);
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(() -> inOrder.workAll(workers.get()), "poc-table-" + i);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    inOrder.workAll(workers.get());
    for (Thread thread : others) {
      inOrder.join(thread);
    }
    inOrder.rethrow();
  }

  private void workAll(Worker<T, R> worker) {
    while (workOne(worker)) {}
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private boolean workOne(Worker<T, R> worker) {
    long turn;
    T task = null;
    R result = null;
    Throwable problem = null;
    synchronized (asking) {
      if (exhausted || failure != null) {
        return false;
      }
      turn = given++;
      try {
        task = tasks.next();
        exhausted = task == null;
      } catch (Throwable e) {
        problem = e;
        exhausted = true;
      }
    }
    if (task != null) {
      try {
        result = worker.work(task);
      } catch (Throwable e) {
        problem = e;
      }
    }
    return take(turn, result, problem);
  }

  /** Waits until it is the result's turn. */
  private boolean take(long turn, @Nullable R result, @Nullable Throwable problem) {
    synchronized (taking) {
      try {
        while (taken != turn && failure == null) {
          taking.wait();
        }
        if (failure != null) {
          return false;
        }
        if (problem != null) {
          failure = problem;
        } else if (result != null) {
          sink.take(result);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        failure = new InterruptedIOException("interrupted");
      } catch (Throwable e) {
        failure = e;
      }
      taken++;
      taking.notifyAll();
      return failure == null && result != null;
    }
  }

  private void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = new InterruptedIOException("interrupted");
    }
  }

  private void rethrow() throws IOException, DataException {
    Throwable thrown = failure;
    if (thrown instanceof IOException e) {
      throw e;
    }
    if (thrown instanceof DataException e) {
      throw e;
    }
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown != null) {
      throw new IllegalStateException(thrown);
    }
  }
}
