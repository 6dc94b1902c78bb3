package poc.product;

import java.time.Duration;
import java.util.Optional;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;

/**
 * How the API answers.
 *
 * @param path such as {@code /admit}
 * @param key whether a request must carry an API key
 * @param throttle the pace of one key
 * @param quota the sum of one key over a period; none if empty
 * @param timeout 50 ms to 29 s; a function that takes longer is a 504
 */
public record Api(
    String path, boolean key, Throttle throttle, Optional<Quota> quota, Duration timeout) {}
