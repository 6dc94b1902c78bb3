package poc.cloud;

import java.util.Optional;

/**
 * A stage: a name under which one deployment is served.
 *
 * @param deploymentId the deployment
 * @param throttle the pace of all callers together; the account's own limits if empty
 * @param accessLogGroup the log group that a line a request is written to; none if empty
 */
public record Stage(
    String name,
    String deploymentId,
    Optional<UsagePlan.Throttle> throttle,
    Optional<String> accessLogGroup) {

  public Stage withDeployment(String other) {
    return new Stage(name, other, throttle, accessLogGroup);
  }
}
