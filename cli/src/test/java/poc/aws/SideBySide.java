package poc.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import poc.aws.emulator.AwsFront;

/** Many cases in emulated accounts side by side, so that they keep more than one core busy. */
public final class SideBySide {

  private SideBySide() {}

  /** What is done with a case. */
  @FunctionalInterface
  public interface Run<T> {
    void run(T each) throws Exception;
  }

  /**
   * Runs every case once, in the account that is free first. After one has failed no other is
   * begun.
   *
   * @param account readies an account, and says how a case is run there
   */
  public static <T> void runAll(Collection<T> cases, Function<AwsFront, Run<T>> account)
      throws Exception {
    Queue<T> left = new ConcurrentLinkedQueue<>(cases);
    List<AwsFront> fronts = EmulatedAws.fronts();
    ExecutorService executor = Executors.newFixedThreadPool(fronts.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (AwsFront front : fronts) {
        running.add(executor.submit(() -> runThem(left, account.apply(front))));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error failed) {
        throw failed;
      }
      throw e;
    } finally {
      executor.shutdown();
    }
  }

  private static <T> boolean runThem(Queue<T> left, Run<T> run) throws Exception {
    try {
      for (T next = left.poll(); next != null; next = left.poll()) {
        run.run(next);
      }
      return true;
    } finally {
      left.clear();
    }
  }
}
