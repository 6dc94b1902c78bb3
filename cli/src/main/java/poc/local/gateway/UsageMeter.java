package poc.local.gateway;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Throttle;
import poc.local.gateway.Apis.KeyHolder;

/**
 * Holds each key to its usage plan, first the pace, then the quota; and each stage to its pace. A
 * throttled request does not count against the quota. Counts live in memory, and begin anew with
 * it.
 */
final class UsageMeter {

  private record Account(String plan, String keyId) {}

  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Map<Object, TokenBucket> buckets = new HashMap<>();
  private final Map<Account, QuotaCounter> counters = new HashMap<>();

  /**
   * @param clock tells the calendar period
   * @param nanoTime tells time as {@link System#nanoTime()} does
   */
  UsageMeter(Clock clock, LongSupplier nanoTime) {
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  /** Counts a request; why it is refused, if it is. */
  synchronized Optional<Refusal> take(KeyHolder holder) {
    UsagePlan plan = holder.plan();
    Account account = new Account(plan.name(), holder.key().id());
    if (!take(account, plan.throttle())) {
      return Optional.of(Refusal.THROTTLED);
    }
    QuotaCounter counter = counters.computeIfAbsent(account, a -> new QuotaCounter());
    boolean within =
        plan.quota().map(quota -> counter.tryTake(quota, clock.instant())).orElse(true);
    return within ? Optional.empty() : Optional.of(Refusal.QUOTA_EXCEEDED);
  }

  /** Counts a request of anyone; why it is refused, if it is. */
  synchronized Optional<Refusal> take(ApiStage stage, Throttle throttle) {
    return take((Object) stage, throttle) ? Optional.empty() : Optional.of(Refusal.THROTTLED);
  }

  private boolean take(Object who, Throttle throttle) {
    return bucket(who, throttle).tryTake(nanoTime.getAsLong());
  }

  /** What was changed begins with a full bucket. */
  private TokenBucket bucket(Object who, Throttle throttle) {
    TokenBucket bucket = buckets.get(who);
    if (bucket == null || !bucket.throttle().equals(throttle)) {
      bucket = new TokenBucket(throttle, nanoTime.getAsLong());
      buckets.put(who, bucket);
    }
    return bucket;
  }
}
