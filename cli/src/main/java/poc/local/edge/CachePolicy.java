package poc.local.edge;

import java.util.Map;
import java.util.Optional;

/**
 * For how long an edge keeps what origins answer, and how it tells answers apart.
 *
 * @param minSeconds at least so long, whatever the origin says
 * @param defaultSeconds so long if the origin says nothing
 * @param maxSeconds at most so long; 0 to keep nothing
 * @param gzip whether who reads gzip gets an answer of its own
 * @param brotli whether who reads brotli gets an answer of its own
 * @param queries whether each query gets an answer of its own, and reaches the origin
 */
record CachePolicy(
    long minSeconds,
    long defaultSeconds,
    long maxSeconds,
    boolean gzip,
    boolean brotli,
    boolean queries) {

  private static final long DAY = 86_400;
  private static final long YEAR = 365 * DAY;

  private static final CachePolicy OPTIMIZED = new CachePolicy(1, DAY, YEAR, true, true, false);
  private static final CachePolicy DISABLED = new CachePolicy(0, 0, 0, false, false, false);

  /** The older settings' own defaults. */
  private static final CachePolicy UNSAID = new CachePolicy(0, DAY, YEAR, true, false, false);

  /** By id, after "Use managed cache policies" in the developer guide. */
  private static final Map<String, CachePolicy> MANAGED =
      Map.of(
          "658327ea-f89d-4fab-a63d-7e88639e58f6",
          OPTIMIZED,
          "b2884449-e4de-46a7-ac36-70bc7f1ddd6d",
          new CachePolicy(1, DAY, YEAR, false, false, false),
          "83da9c7e-98b4-4e11-a168-04f0df8e2c65",
          new CachePolicy(0, 0, YEAR, true, true, false),
          "4cc15a8a-d715-48a4-82b8-cc0b614638fe",
          new CachePolicy(0, 0, YEAR, true, true, true),
          "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
          DISABLED);

  /**
   * A policy of AWS's own.
   *
   * @param id empty for the older settings in place of a policy
   * @return empty if it is none of those that are known here
   */
  static Optional<CachePolicy> of(Optional<String> id) {
    return id.isEmpty() ? Optional.of(UNSAID) : Optional.ofNullable(MANAGED.get(id.get()));
  }

  boolean keeps() {
    return maxSeconds > 0;
  }
}
