package poc.cloud;

import java.util.Optional;
import java.util.Set;

/**
 * How much the holders of some keys may ask of some stages.
 *
 * @param throttle the pace of one key
 * @param quota the sum over a period of one key; none if empty
 * @param stages the stages that the plan opens
 * @param keyNames those of its keys that are asked about; a plan may hold keys of others
 */
public record UsagePlan(
    String name,
    Throttle throttle,
    Optional<Quota> quota,
    Set<ApiStage> stages,
    Set<String> keyNames,
    Tags tags) {

  public UsagePlan {
    stages = Set.copyOf(stages);
    keyNames = Set.copyOf(keyNames);
  }

  /**
   * A token bucket.
   *
   * @param rate requests a second that are refilled, more than 0
   * @param burst what the bucket holds, at least 1
   */
  public record Throttle(double rate, int burst) {}

  /**
   * A sum over a calendar period in UTC.
   *
   * @param limit requests, at least 1
   */
  public record Quota(int limit, Period period) {}

  /** A quota's period. Weeks begin on Sunday, as on API Gateway. */
  public enum Period {
    DAY,
    WEEK,
    MONTH
  }

  /** A stage of an API. */
  public record ApiStage(String apiId, String stage) {}
}
