package poc.local.gateway;

import poc.cloud.UsagePlan.Throttle;

/**
 * A bucket of tokens: it holds {@code burst} of them at most, begins full, and is refilled with
 * {@code rate} tokens a second, evenly. A request takes one; where there is none, it is refused.
 */
final class TokenBucket {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Throttle throttle;
  private double tokens;
  private long filledAt;

  /**
   * @param now a time in nanoseconds, as of {@link System#nanoTime()}
   */
  TokenBucket(Throttle throttle, long now) {
    this.throttle = throttle;
    this.tokens = throttle.burst();
    this.filledAt = now;
  }

  Throttle throttle() {
    return throttle;
  }

  /** Takes a token if there is one. */
  boolean tryTake(long now) {
    double refilled = Math.max(0, now - filledAt) / NANOS_PER_SECOND * throttle.rate();
    tokens = Math.min(throttle.burst(), tokens + refilled);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
