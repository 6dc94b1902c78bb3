package poc.deploy;

import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.Distribution;
import poc.product.Product;

/** What keeps copies of a product's page near its readers, once it is deployed. */
public final class PageEdges {

  private final Cloud cloud;
  private final Distribution distribution;

  private PageEdges(Cloud cloud, Distribution distribution) {
    this.cloud = cloud;
    this.distribution = distribution;
  }

  /** Empty if the product has no distribution. */
  public static Optional<PageEdges> find(Cloud cloud, Product product) {
    return product.site().onCloudFront()
        ? new SiteDistribution(cloud, product).find().map(found -> new PageEdges(cloud, found))
        : Optional.empty();
  }

  /** The distribution's id. */
  public String distribution() {
    return distribution.id();
  }

  /**
   * Makes every edge forget what it keeps of these paths.
   *
   * @param wait whether to return only when all have
   * @return the invalidation's id
   */
  public String invalidate(List<String> paths, boolean wait) {
    String id = cloud.distributions().createInvalidation(distribution.id(), paths);
    if (wait) {
      cloud.distributions().waitForInvalidation(distribution.id(), id);
    }
    return id;
  }

  /**
   * Where the page's domain must point, if somebody else keeps its DNS: a host, for a CNAME. Empty
   * if there is no domain, or its zone is in this account.
   */
  public static Optional<String> pointedAtByHand(Cloud cloud, Product product) {
    Optional<String> domain = product.site().domain();
    if (domain.isEmpty() || cloud.hostedZones().findHostedZone(domain.get()).isPresent()) {
      return Optional.empty();
    }
    return product.site().onCloudFront()
        ? new SiteDistribution(cloud, product).find().map(Distribution::domainName)
        : Optional.of(cloud.buckets().websiteUrl(product.siteBucket(cloud.account())).getHost());
  }
}
