package poc.cloud;

import java.util.Optional;

/** What distributions are put together from, as Amazon CloudFront keeps it: known by names. */
public interface DistributionParts {

  /** The id of the origin access control of that name; empty if there is none. */
  Optional<String> findOriginAccessControl(String name);

  /**
   * Creates an origin access control by which every request to a bucket is signed.
   *
   * @return its id
   */
  String createOriginAccessControl(String name, String description);

  /** Deletes the one of that name; does nothing if there is none. */
  void deleteOriginAccessControl(String name);

  /**
   * Deletes an origin access identity, unless a distribution uses it.
   *
   * @return whether it is gone
   */
  boolean deleteOriginAccessIdentity(String id);

  /** The function of that name, as it is live; empty if there is none, or it is not live yet. */
  Optional<EdgeFunction> getFunction(String name);

  /**
   * Makes the function, or changes it, and makes it live.
   *
   * @param code JavaScript for the runtime {@code cloudfront-js-2.0}
   */
  EdgeFunction putFunction(String name, String comment, String code);

  /**
   * Deletes the function; does nothing if there is none.
   *
   * @throws CloudException if a distribution uses it
   */
  void deleteFunction(String name);

  /** The response headers policy of that name; empty if there is none. */
  Optional<ResponseHeadersPolicy> findResponseHeadersPolicy(String name);

  /** Makes the policy, or changes it. */
  ResponseHeadersPolicy putResponseHeadersPolicy(String name, SecurityHeaders headers);

  /**
   * Deletes the policy; does nothing if there is none.
   *
   * @throws CloudException if a distribution uses it
   */
  void deleteResponseHeadersPolicy(String name);
}
