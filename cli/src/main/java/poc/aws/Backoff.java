package poc.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import poc.cloud.CloudException;

/**
 * How long is waited between tries: twice as long each time, less up to half of it by chance, so
 * that those who wait do not come back at once.
 *
 * @param first the longest first pause
 * @param longest the longest pause of all
 * @param limit after which no further try is made
 */
record Backoff(Duration first, Duration longest, Duration limit) {

  /** Milliseconds that every pause is cut down to; for tests. */
  static final String BASE_PROPERTY = "poc.aws.retry.base.millis";

  /** For a resource to settle. */
  static final Backoff SETTLING =
      new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofMinutes(3));

  /** For a new role to be known everywhere. */
  static final Backoff PROPAGATION =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(60));

  /** The pauses, cut down if {@link #BASE_PROPERTY} is set. */
  static Duration pause(Duration normal) {
    Long millis = Long.getLong(BASE_PROPERTY);
    return millis == null || normal.toMillis() < millis ? normal : Duration.ofMillis(millis);
  }

  /**
   * Tries until there is a value.
   *
   * @throws CloudException with {@code timedOut} if there is none in time
   */
  <T> T until(String timedOut, Supplier<Optional<T>> attempt) {
    long start = System.nanoTime();
    Duration pause = first;
    while (true) {
      Optional<T> value = attempt.get();
      if (value.isPresent()) {
        return value.get();
      }
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new CloudException(timedOut);
      }
      sleep(pause);
      pause = pause.compareTo(longest.dividedBy(2)) > 0 ? longest : pause.multipliedBy(2);
    }
  }

  /** Waits for a pause, less up to half of it by chance. */
  static void rest(Duration normal) throws InterruptedException {
    long millis = pause(normal).toMillis();
    Thread.sleep(millis - ThreadLocalRandom.current().nextLong(millis / 2 + 1));
  }

  private static void sleep(Duration pause) {
    try {
      rest(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudException("interrupted while waiting for AWS", e);
    }
  }
}
