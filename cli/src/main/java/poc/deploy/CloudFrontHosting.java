package poc.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.BucketReaders;
import poc.cloud.Cloud;
import poc.cloud.Distribution;
import poc.cloud.RecordSet;
import poc.plan.Change;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Product;

/** The page as CloudFront serves it: from a private bucket, over HTTPS. */
final class CloudFrontHosting implements Hosting {

  private final Cloud cloud;
  private final Product product;
  private final SiteBucket bucket;

  CloudFrontHosting(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.product = product;
    this.bucket = new SiteBucket(cloud, product);
  }

  @Override
  public List<Phase> first() {
    return product.site().domain().isPresent()
        ? List.of(bucket)
        : List.of(bucket, new EdgePhase(cloud, product, EdgePhase.Moment.FIRST));
  }

  @Override
  public URI siteUrl() {
    return product
        .site()
        .domain()
        .or(() -> distribution().map(Distribution::domainName))
        .map(host -> URI.create("https://" + host))
        .orElse(Unknown.URL);
  }

  @Override
  public List<Phase> beforePage() {
    return List.of(new EdgePhase(cloud, product, EdgePhase.Moment.BEFORE_PAGE));
  }

  @Override
  public List<Phase> afterPage(PagePhase page, Optional<Release> latest) {
    List<Phase> phases = new ArrayList<>();
    phases.add(new InvalidationPhase(cloud, product, page, latest));
    phases.add(new EdgePhase(cloud, product, EdgePhase.Moment.AFTER_PAGE));
    product.site().domain().map(this::records).ifPresent(phases::add);
    phases.add(() -> closed(latest));
    return phases;
  }

  @Override
  public List<Phase> destruction() {
    List<Phase> phases = new ArrayList<>();
    product
        .site()
        .domain()
        .ifPresent(domain -> phases.add(new RecordsDeletion(cloud, domain, this::isOurs)));
    phases.add(new EdgeDeletion(cloud, product));
    return phases;
  }

  private Optional<Distribution> distribution() {
    return new SiteDistribution(cloud, product).find();
  }

  private RecordsPhase records(String domain) {
    return new RecordsPhase(cloud, domain, () -> desired(domain), this::isOurs);
  }

  private List<RecordSet> desired(String domain) {
    return distribution()
        .map(Distribution::domainName)
        .map(
            host ->
                List.of(
                    RecordSet.alias(domain, "A", AliasZones.CLOUDFRONT, host),
                    RecordSet.alias(domain, "AAAA", AliasZones.CLOUDFRONT, host)))
        .orElse(List.of());
  }

  /** The founding posts let the domain point at a website first: its bucket has its name. */
  private boolean isOurs(String host) {
    return distribution().filter(d -> d.domainName().equals(host)).isPresent()
        || product.site().domain().filter(d -> AliasZones.isWebsite(host, d)).isPresent();
  }

  /**
   * A website that was the page's place until the release before is closed one release later: by
   * then nobody is sent there any more.
   */
  private List<Change> closed(Optional<Release> latest) {
    if (bucket.find().isEmpty() || latest.filter(r -> r.siteUrl().equals(siteUrl())).isEmpty()) {
      return List.of();
    }
    BucketReaders readers = cloud.buckets().getBucketReaders(bucket.name());
    return readers.everyone()
        ? List.of(
            Change.delete(
                new Resource("website", bucket.name()),
                "everyone reads the page by CloudFront: the bucket is private again",
                new DistributionCommands.CloseWebsite(
                    bucket.name(),
                    new BucketReaders(false, readers.distributions(), readers.identities()))))
        : List.of();
  }
}
