package poc.aws;

import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.CloudException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Creations that are not to be repeated blindly: AWS would make a second one. */
final class Creation {

  private Creation() {}

  /**
   * Creates something once. Should the answer be lost, what was made is looked for, so that it is
   * not made again.
   *
   * @param attempt what is tried, such as {@code create the REST API admission-dev}
   * @param create must not retry by itself
   * @param made finds what was made
   */
  static <T> T once(String attempt, Supplier<T> create, Supplier<Optional<T>> made) {
    try {
      return create.get();
    } catch (SdkException e) {
      CloudException failure = AwsCalls.failure(attempt, e);
      if (!unclear(e)) {
        throw failure;
      }
      return look(made, failure).orElseThrow(() -> failure);
    }
  }

  /** Whether AWS may have done what it was asked to, although it did not say so. */
  static boolean unclear(SdkException failure) {
    return !(failure instanceof AwsServiceException answer) || answer.statusCode() >= 500;
  }

  private static <T> Optional<T> look(Supplier<Optional<T>> made, CloudException failure) {
    try {
      return made.get();
    } catch (CloudException | SdkException e) {
      failure.addSuppressed(e);
      return Optional.empty();
    }
  }
}
