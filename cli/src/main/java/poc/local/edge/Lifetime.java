package poc.local.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import poc.local.http.Fields;
import poc.local.http.HttpDate;
import poc.local.http.Reply;

/**
 * For how long an edge keeps an answer, after "Manage how long content stays in the cache" and "How
 * CloudFront processes HTTP 4xx and 5xx status codes from your origin" in the developer guide.
 */
final class Lifetime {

  /** The error caching minimum TTL, if nobody sets another. */
  static final Duration OF_ERRORS = Duration.ofSeconds(10);

  private static final Set<Integer> ERRORS = Set.of(404, 405, 414, 500, 501, 502, 503, 504);
  private static final Set<Integer> ERRORS_WITH_MAX_AGE = Set.of(400, 403, 412, 415);
  private static final Set<Integer> FINE = Set.of(200, 204, 301, 302, 307, 308);

  private Lifetime() {}

  /**
   * How long it may be used unasked.
   *
   * @return zero if it may be kept, but the origin must be asked whether it still holds; empty if
   *     it must not be kept
   */
  static Optional<Duration> of(Reply reply, CachePolicy policy, Instant now) {
    if (!policy.keeps()) {
      return Optional.empty();
    }
    CacheControl control = CacheControl.parse(reply.headers().list("Cache-Control"));
    return FINE.contains(reply.status())
        ? ofFine(reply.headers(), control, policy, now)
        : ofError(reply.status(), control);
  }

  private static Optional<Duration> ofFine(
      Fields headers, CacheControl control, CachePolicy policy, Instant now) {
    if (control.noStore() || control.noCache()) {
      boolean kept = policy.minSeconds() > 0 || !control.noStore();
      return kept ? Optional.of(Duration.ofSeconds(policy.minSeconds())) : Optional.empty();
    }
    OptionalLong maxAge = control.sharedMaxAge();
    if (maxAge.isPresent()) {
      return Optional.of(within(policy, maxAge.getAsLong()));
    }
    Optional<Instant> expires = headers.first("Expires").flatMap(HttpDate::parse);
    return Optional.of(
        expires
            .map(end -> within(policy, Math.max(0, Duration.between(now, end).toSeconds())))
            .orElse(Duration.ofSeconds(Math.max(policy.minSeconds(), policy.defaultSeconds()))));
  }

  private static Duration within(CachePolicy policy, long seconds) {
    return Duration.ofSeconds(
        Math.max(policy.minSeconds(), Math.min(policy.maxSeconds(), seconds)));
  }

  private static Optional<Duration> ofError(int status, CacheControl control) {
    OptionalLong maxAge = control.sharedMaxAge();
    boolean kept =
        ERRORS.contains(status) || (ERRORS_WITH_MAX_AGE.contains(status) && maxAge.isPresent());
    return kept
        ? Optional.of(Duration.ofSeconds(Math.max(OF_ERRORS.toSeconds(), maxAge.orElse(0))))
        : Optional.empty();
  }
}
