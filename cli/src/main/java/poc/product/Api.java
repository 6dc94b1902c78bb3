package poc.product;

import java.time.Duration;
import java.util.Optional;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;

/**
 * How the API answers.
 *
 * @param name the REST API's name; left out, product and stage
 * @param path such as {@code /admit}
 * @param key whether a request must carry an API key
 * @param throttle the pace of one key; without keys, of all callers together
 * @param quota the sum of one key over a period; none if empty
 * @param timeout 50 ms to 29 s; a function that takes longer is a 504
 */
public record Api(
    Optional<String> name,
    String path,
    boolean key,
    Throttle throttle,
    Optional<Quota> quota,
    Duration timeout) {

  /**
   * The pace of all callers together. A page asks twice where it sends a key: browsers look first
   * whether they may.
   */
  public Throttle stageThrottle() {
    return key ? new Throttle(2 * throttle.rate(), 2 * throttle.burst()) : throttle;
  }
}
