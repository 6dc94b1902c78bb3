package poc.aws;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.CloudException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls that end in an answer, or in a {@link CloudException} that says what was tried. */
final class AwsCalls {

  private AwsCalls() {}

  /**
   * Makes a call.
   *
   * @param attempt what is tried, such as {@code create the function admission-dev}
   */
  static <T> T call(String attempt, Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw failure(attempt, e);
    }
  }

  /** Makes a call that finds nothing if AWS answers with that status, such as 404. */
  static <T> Optional<T> find(String attempt, int absent, Supplier<T> call) {
    return call(
        attempt,
        () -> {
          try {
            return Optional.of(call.get());
          } catch (AwsServiceException e) {
            if (e.statusCode() == absent) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** Makes a call that finds nothing if AWS answers with one of those error codes. */
  static <T> Optional<T> findUnless(String attempt, Supplier<T> call, String... absent) {
    return call(
        attempt,
        () -> {
          try {
            return Optional.of(call.get());
          } catch (AwsServiceException e) {
            if (List.of(absent).contains(code(e))) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** AWS's name of an error, such as {@code NoSuchBucket}; empty if it gave none. */
  static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
        ? ""
        : e.awsErrorDetails().errorCode();
  }

  /** What AWS says, without the ids of the request; empty if it says nothing. */
  static String message(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorMessage() == null
        ? ""
        : e.awsErrorDetails().errorMessage();
  }

  static CloudException failure(String attempt, SdkException cause) {
    return cause instanceof AwsServiceException refusal
        ? Refusals.explain(attempt, refusal)
        : NoAnswer.explain(attempt, cause);
  }
}
