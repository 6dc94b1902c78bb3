package poc.aws;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import poc.cloud.CloudException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.apigateway.model.TooManyRequestsException;

/**
 * Waits where API Gateway lets few calls through: one {@code DeleteRestApi} in 30 s, one {@code
 * UpdateUsagePlan} in 20 s, one {@code CreateDeployment} in 5 s.
 *
 * @param limit how long to wait in all
 * @param pause waits that long
 */
record Patience(Duration limit, Consumer<Duration> pause) {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  static Patience ofSeconds(long limit) {
    return new Patience(Duration.ofSeconds(limit), Patience::sleep);
  }

  /** Makes a call, again and again while API Gateway says that there are too many. */
  <T> T whileThrottled(Supplier<T> call) {
    return whilePassing(TooManyRequestsException.class::isInstance, call);
  }

  /** Makes a call, again and again while it fails with what will pass. */
  <T> T whilePassing(Predicate<AwsServiceException> passing, Supplier<T> call) {
    Duration waited = Duration.ZERO;
    Duration next = FIRST;
    while (true) {
      try {
        return call.get();
      } catch (AwsServiceException e) {
        if (!passing.test(e) || waited.compareTo(limit) >= 0) {
          throw e;
        }
      }
      pause.accept(next);
      waited = waited.plus(next);
      next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }
  }

  private static void sleep(Duration time) {
    try {
      Backoff.rest(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudException("interrupted while API Gateway was busy", e);
    }
  }
}
