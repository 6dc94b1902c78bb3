package poc.cloud;

import java.util.List;
import java.util.Optional;

/**
 * Distributions, as Amazon CloudFront keeps them. What is changed is saved at once and reaches the
 * edges later: until then a distribution is not {@link Distribution#deployed()}.
 */
public interface Distributions {

  /** Every distribution of the account. */
  List<DistributionSummary> listDistributions();

  /** A distribution; empty if there is none of that id. */
  Optional<Distribution> getDistribution(String id);

  /**
   * Creates a distribution.
   *
   * @return as it is saved, not deployed yet
   * @throws CloudException if another distribution has one of its aliases, or the certificate does
   *     not hold for them
   */
  Distribution createDistribution(DistributionConfig config, Tags tags);

  /**
   * Replaces what {@link DistributionConfig} says; what it cannot say stays as it is.
   *
   * @param eTag of the configuration that was looked at
   * @return as it is saved, not deployed yet
   * @throws CloudException if it was changed since
   */
  Distribution updateDistribution(String id, String eTag, DistributionConfig config);

  /** Adds tags; others stay. */
  void tagDistribution(String arn, Tags tags);

  /** Waits until what is saved has reached every edge. */
  void waitUntilDeployed(String id);

  /**
   * Disables the distribution, waits until no edge answers for it, and deletes it; does nothing if
   * there is none.
   */
  void deleteDistribution(String id);

  /**
   * Makes every edge forget what it keeps of these paths.
   *
   * @param paths each with a slash first and percent-encoded as browsers send it; {@code *} stands
   *     last alone, for everything that begins so
   * @return the invalidation's id
   */
  String createInvalidation(String id, List<String> paths);

  /** Waits until every edge has forgotten. */
  void waitForInvalidation(String id, String invalidationId);
}
