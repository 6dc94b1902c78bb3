package poc.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** When the SDK asks again by itself. */
final class Retries {

  private static final int ATTEMPTS = 5;

  private Retries() {}

  /** After errors on AWS's side, lost connections and throttling. */
  static RetryStrategy standard() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .backoffStrategy(backoff(Duration.ofMillis(100)))
        .throttlingBackoffStrategy(backoff(Duration.ofSeconds(1)))
        .build();
  }

  /** After throttling alone: then AWS has done nothing. */
  static RetryStrategy throttlingOnly() {
    return DefaultRetryStrategy.standardStrategyBuilder()
        .useClientDefaults(false)
        .maxAttempts(ATTEMPTS)
        .retryOnException(Retries::throttled)
        .treatAsThrottling(Retries::throttled)
        .backoffStrategy(backoff(Duration.ofSeconds(1)))
        .throttlingBackoffStrategy(backoff(Duration.ofSeconds(1)))
        .build();
  }

  private static boolean throttled(Throwable failure) {
    return failure instanceof SdkServiceException refusal
        && refusal.statusCode() < 500
        && refusal.isThrottlingException();
  }

  private static BackoffStrategy backoff(Duration base) {
    return BackoffStrategy.exponentialDelay(Backoff.pause(base), Duration.ofSeconds(20));
  }
}
