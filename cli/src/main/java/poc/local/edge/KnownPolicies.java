package poc.local.edge;

import java.util.Optional;

/** Which of AWS's policies edges of this machine keep to. */
public final class KnownPolicies {

  private KnownPolicies() {}

  /** The first id of a policy that they do not know. */
  public static Optional<String> unknown(
      Optional<String> cachePolicy, Optional<String> originRequestPolicy) {
    return CachePolicy.of(cachePolicy).isEmpty()
        ? cachePolicy
        : originRequestPolicy.filter(id -> !OriginRequest.knows(originRequestPolicy));
  }
}
