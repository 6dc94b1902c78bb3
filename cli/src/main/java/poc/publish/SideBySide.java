package poc.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import poc.cloud.CloudException;

/** Does the same to many things, a few of them at a time. */
final class SideBySide implements AutoCloseable {

  private static final int NAMED = 5;
  private static final int GRACE_SECONDS = 5;

  private final ExecutorService threads;

  SideBySide(int atOnce) {
    threads =
        Executors.newFixedThreadPool(
            atOnce,
            task -> {
              Thread thread = new Thread(task, "site-sync");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins something whose result is wanted later. */
  <T> Supplier<T> begin(Supplier<T> task) {
    Future<T> future = threads.submit(task::get);
    return () -> result(future);
  }

  /**
   * Returns when everything is done. When one fails, no other is begun.
   *
   * @throws CloudException naming the first failures
   */
  <T> void forEach(Collection<T> things, Consumer<T> action) {
    AtomicBoolean failed = new AtomicBoolean();
    List<Future<?>> tasks = new ArrayList<>();
    for (T thing : things) {
      tasks.add(
          threads.submit(
              () -> {
                if (!failed.get()) {
                  try {
                    action.accept(thing);
                  } catch (RuntimeException | Error e) {
                    failed.set(true);
                    throw e;
                  }
                }
              }));
    }
    List<RuntimeException> failures = new ArrayList<>();
    for (Future<?> task : tasks) {
      try {
        result(task);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw all(failures);
    }
  }

  /** Ends what still runs, and waits for that a while. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuntimeException all(List<RuntimeException> failures) {
    RuntimeException first = failures.get(0);
    if (failures.size() == 1 || !first.getClass().equals(CloudException.class)) {
      return first;
    }
    List<String> lines =
        failures.stream().map(f -> String.valueOf(f.getMessage())).distinct().limit(NAMED).toList();
    int more = failures.size() - lines.size();
    return new CloudException(
        String.join("\n", lines) + (more > 0 ? "\n… and " + more + " more" : ""), first);
  }

  private static <T> T result(Future<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudException("interrupted", e);
    }
  }
}
