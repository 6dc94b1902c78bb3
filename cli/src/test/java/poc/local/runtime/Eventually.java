package poc.local.runtime;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come true soon. */
public final class Eventually {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private Eventually() {}

  public static void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + LONGEST + ": " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  public static void gone(long pid) throws Exception {
    until(
        "process " + pid + " is gone",
        () -> ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true));
  }
}
