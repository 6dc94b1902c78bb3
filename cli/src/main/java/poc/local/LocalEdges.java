package poc.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import poc.cloud.BucketReaders;
import poc.cloud.Distribution;
import poc.cloud.EdgeFunction;
import poc.cloud.Origin;
import poc.cloud.Origin.BucketAccess;
import poc.cloud.Origin.BucketAccess.Control;
import poc.cloud.Origin.BucketAccess.Identity;
import poc.cloud.ResponseHeadersPolicy;
import poc.cloud.SecurityHeaders;
import poc.local.edge.BucketOrigin;
import poc.local.edge.BucketOrigin.Access;
import poc.local.edge.Edges;

/** What the folder's distributions say, kept in memory until the folder changes. */
final class LocalEdges implements Edges {

  private final LocalDistributions distributions;
  private final LocalDistributionParts parts;
  private final LocalBuckets buckets;
  private final Cached<Known> known;

  LocalEdges(
      Folder folder,
      LocalDistributions distributions,
      LocalDistributionParts parts,
      LocalBuckets buckets) {
    this.distributions = distributions;
    this.parts = parts;
    this.buckets = buckets;
    this.known = new Cached<>(folder, Known::new);
  }

  @Override
  public Optional<Distribution> distribution(String id) {
    return known.get().distributions.computeIfAbsent(id, distributions::getDistribution);
  }

  @Override
  public Optional<String> functionCode(String arn) {
    return known.get().functions.computeIfAbsent(arn, parts::function).map(EdgeFunction::code);
  }

  @Override
  public Optional<SecurityHeaders> securityHeaders(String policyId) {
    return known
        .get()
        .policies
        .computeIfAbsent(policyId, parts::responseHeadersPolicy)
        .map(ResponseHeadersPolicy::headers);
  }

  @Override
  public List<List<String>> invalidations(String id) {
    return known.get().invalidations.computeIfAbsent(id, distributions::invalidatedPaths);
  }

  @Override
  public Optional<BucketOrigin> bucket(Origin origin, Distribution distribution) {
    return buckets
        .bucketAt(origin.domainName())
        .map(
            bucket ->
                new BucketOrigin(
                    new LocalObjects(buckets, bucket),
                    access(readers(bucket), origin.access(), distribution)));
  }

  private BucketReaders readers(String bucket) {
    return known
        .get()
        .readers
        .computeIfAbsent(
            bucket,
            name ->
                buckets.headBucket(name).isPresent()
                    ? buckets.getBucketReaders(name)
                    : BucketReaders.NOBODY);
  }

  private static Access access(
      BucketReaders readers, Optional<BucketAccess> signer, Distribution distribution) {
    BucketAccess how = signer.orElse(null);
    if (how instanceof Control && readers.distributions().contains(distribution.arn())) {
      return Access.READ_AND_LIST;
    }
    boolean identified =
        how instanceof Identity identity
            && readers.identities().contains(identity.originAccessIdentityId());
    return identified || readers.everyone() ? Access.READ : Access.NONE;
  }

  private static final class Known {
    final Map<String, Optional<Distribution>> distributions = new ConcurrentHashMap<>();
    final Map<String, Optional<EdgeFunction>> functions = new ConcurrentHashMap<>();
    final Map<String, Optional<ResponseHeadersPolicy>> policies = new ConcurrentHashMap<>();
    final Map<String, List<List<String>>> invalidations = new ConcurrentHashMap<>();
    final Map<String, BucketReaders> readers = new ConcurrentHashMap<>();
  }
}
