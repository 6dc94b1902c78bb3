package poc.aws;

import java.util.Optional;
import java.util.function.Supplier;
import poc.cloud.CloudException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.State;

/** Lambda makes and changes functions bit by bit, and takes no other change meanwhile. */
record FunctionStates(LambdaClient lambda) {

  private static final int NOT_FOUND = 404;

  /**
   * Waits until what was begun is done.
   *
   * @param qualifier a version, or {@code $LATEST}
   * @throws CloudException with Lambda's reason if it failed, or if it takes too long
   */
  GetFunctionResponse settled(String name, String qualifier, String attempt) {
    return Backoff.SETTLING.until(
        "could not %s: it has not settled in %d minutes"
            .formatted(attempt, Backoff.SETTLING.limit().toMinutes()),
        () -> {
          GetFunctionResponse found =
              AwsCalls.call(
                  "read the function " + name,
                  () ->
                      lambda.getFunction(
                          r ->
                              r.functionName(name)
                                  .qualifier(qualifier.equals("$LATEST") ? null : qualifier)));
          return isSettled(found.configuration(), attempt) ? Optional.of(found) : Optional.empty();
        });
  }

  /** Makes a call, again if another change was in progress, as soon as that is over. */
  <T> T whenSettled(String name, String attempt, Supplier<T> call) {
    return Backoff.SETTLING.until(
        "could not %s: another change has been in progress for %d minutes"
            .formatted(attempt, Backoff.SETTLING.limit().toMinutes()),
        () -> {
          try {
            return Optional.of(AwsCalls.call(attempt, call));
          } catch (CloudException e) {
            if (e.getCause() instanceof ResourceConflictException) {
              awaitIdle(name, attempt);
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  private void awaitIdle(String name, String attempt) {
    Backoff.SETTLING.until(
        "could not %s: another change does not come to its end".formatted(attempt),
        () -> {
          Optional<GetFunctionResponse> found =
              AwsCalls.find(
                  "read the function " + name,
                  NOT_FOUND,
                  () -> lambda.getFunction(r -> r.functionName(name)));
          boolean busy = found.filter(f -> isInProgress(f.configuration())).isPresent();
          return busy ? Optional.empty() : Optional.of(true);
        });
  }

  private static boolean isSettled(FunctionConfiguration now, String attempt) {
    if (now.state() == State.FAILED) {
      throw new CloudException(
          "could not %s: %s (%s)".formatted(attempt, now.stateReason(), now.stateReasonCode()));
    }
    if (now.lastUpdateStatus() == LastUpdateStatus.FAILED) {
      throw new CloudException(
          "could not %s: %s (%s)"
              .formatted(attempt, now.lastUpdateStatusReason(), now.lastUpdateStatusReasonCode()));
    }
    return !isInProgress(now);
  }

  private static boolean isInProgress(FunctionConfiguration now) {
    return now.state() == State.PENDING || now.lastUpdateStatus() == LastUpdateStatus.IN_PROGRESS;
  }
}
