package poc.local.edge;

import java.util.List;
import java.util.Optional;
import poc.cloud.Distribution;
import poc.cloud.Origin;
import poc.cloud.SecurityHeaders;

/** What an edge must know of a distribution and its parts, as they are now. */
public interface Edges {

  /** The distribution; empty if there is none of that id. */
  Optional<Distribution> distribution(String id);

  /** The live JavaScript of a function. */
  Optional<String> functionCode(String arn);

  /** What a response headers policy adds. */
  Optional<SecurityHeaders> securityHeaders(String policyId);

  /** The paths of every invalidation of a distribution, in the order in which they were asked. */
  List<List<String>> invalidations(String id);

  /**
   * The bucket that an origin is, if it is one that may answer this distribution, or one that not.
   */
  Optional<BucketOrigin> bucket(Origin origin, Distribution distribution);
}
