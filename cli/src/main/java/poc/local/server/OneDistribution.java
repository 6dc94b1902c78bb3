package poc.local.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.Origin;
import poc.cloud.SecurityHeaders;
import poc.cloud.Tags;
import poc.local.edge.BucketOrigin;
import poc.local.edge.BucketOrigin.Access;
import poc.local.edge.Edges;
import poc.local.http.Objects;

/**
 * A distribution that nobody keeps anywhere, before objects that it alone may read.
 *
 * @param host where it answers
 * @param function the code of every function that its behaviors name
 * @param headers what every policy that they name adds
 */
record OneDistribution(
    String host,
    DistributionConfig config,
    String function,
    SecurityHeaders headers,
    Objects objects)
    implements Edges {

  @Override
  public Optional<Distribution> distribution(String id) {
    return Optional.of(new Distribution(id, id, host, "", true, config, new Tags(Map.of())));
  }

  @Override
  public Optional<String> functionCode(String arn) {
    return Optional.of(function);
  }

  @Override
  public Optional<SecurityHeaders> securityHeaders(String policyId) {
    return Optional.of(headers);
  }

  @Override
  public List<List<String>> invalidations(String id) {
    return List.of();
  }

  @Override
  public Optional<BucketOrigin> bucket(Origin origin, Distribution distribution) {
    return Optional.of(new BucketOrigin(objects, Access.READ_AND_LIST));
  }
}
