package poc.aws;

import java.util.ArrayList;
import java.util.List;
import poc.cloud.Account;
import poc.cloud.Stage;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The operations that make a stage what it should be. */
final class StagePatch {

  /** As JSON, a line a request: neither query strings, which hold data, nor addresses. */
  static final String ACCESS_LOG_FORMAT =
      "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\","
          + "\"httpMethod\":\"$context.httpMethod\",\"path\":\"$context.path\","
          + "\"status\":\"$context.status\",\"latency\":\"$context.responseLatency\"}";

  private static final String RATE = "/*/*/throttling/rateLimit";
  private static final String BURST = "/*/*/throttling/burstLimit";

  /** Leaves the account's limit alone in force. */
  private static final String NO_LIMIT = "-1";

  private StagePatch() {}

  /** None if they are equal; settings come first, so that a deployment is served as it should. */
  static List<PatchOperation> between(Stage now, Stage desired, Account account) {
    List<PatchOperation> operations = new ArrayList<>();
    if (!now.throttle().equals(desired.throttle())) {
      operations.add(
          Patch.replace(
              RATE, desired.throttle().map(t -> Patch.number(t.rate())).orElse(NO_LIMIT)));
      operations.add(
          Patch.replace(
              BURST, desired.throttle().map(t -> Integer.toString(t.burst())).orElse(NO_LIMIT)));
    }
    if (!now.accessLogGroup().equals(desired.accessLogGroup())) {
      desired
          .accessLogGroup()
          .ifPresentOrElse(
              group -> {
                operations.add(
                    Patch.replace("/accessLogSettings/destinationArn", account.logGroupArn(group)));
                operations.add(Patch.replace("/accessLogSettings/format", ACCESS_LOG_FORMAT));
              },
              () -> operations.add(Patch.remove("/accessLogSettings")));
    }
    if (!now.deploymentId().equals(desired.deploymentId())) {
      operations.add(Patch.replace("/deploymentId", desired.deploymentId()));
    }
    return operations;
  }
}
