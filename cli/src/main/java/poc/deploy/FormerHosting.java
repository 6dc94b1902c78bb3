package poc.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import poc.cloud.Bucket;
import poc.cloud.Certificate;
import poc.cloud.Cloud;
import poc.cloud.Distribution;
import poc.plan.Change;
import poc.product.Product;

/**
 * What served a product's page before its hosting or its domain changed, and does no more. Releases
 * say where the page was; tags say whose things are.
 */
final class FormerHosting {

  private static final String REASON = "served the page before";

  /** Hosts of one's own, not those that AWS or this machine gives. */
  private static final Pattern OWN_DOMAIN =
      Pattern.compile("(?!.*\\.(cloudfront\\.net|amazonaws\\.com(\\.cn)?)$).+\\.[a-z][a-z0-9-]+");

  private final Cloud cloud;
  private final Product product;
  private final List<URI> addresses;

  /**
   * Of a product.
   *
   * @param siteUrls where its page was in earlier releases
   */
  FormerHosting(Cloud cloud, Product product, Collection<URI> siteUrls) {
    this.cloud = cloud;
    this.product = product;
    this.addresses = siteUrls.stream().filter(this::isFormer).distinct().toList();
  }

  /** Takes out of the DNS what still points at the product. */
  List<Change> names() {
    return otherDomains(address -> true)
        .flatMap(
            domain ->
                new RecordsDeletion(cloud, domain, host -> isOurs(domain, host)).changes().stream())
        .toList();
  }

  /** Deletes what the names pointed at. */
  List<Change> resources() {
    List<Change> changes = new ArrayList<>();
    if (addresses.isEmpty()) {
      return changes;
    }
    if (!product.site().onCloudFront() && addresses.stream().anyMatch(FormerHosting::isSecure)) {
      changes.addAll(new EdgeDeletion(cloud, product).changes());
    }
    otherDomains(FormerHosting::isSecure)
        .flatMap(domain -> certificate(domain).stream())
        .forEach(changes::add);
    Stream.concat(
            domains(address -> !isSecure(address)),
            Stream.of(product.ownSiteBucket(cloud.account())))
        .distinct()
        .filter(name -> !name.equals(product.siteBucket(cloud.account())))
        .flatMap(name -> bucket(name).filter(this::isOurs).stream())
        .map(bucket -> Deletion.BUCKET.of(bucket.name(), REASON))
        .forEach(changes::add);
    return changes;
  }

  private boolean isFormer(URI address) {
    Optional<String> domain = product.site().domain();
    return isSecure(address) != product.site().onCloudFront()
        || domain.filter(name -> !name.equals(address.getHost())).isPresent()
        || (domain.isEmpty() && isOwnDomain(address));
  }

  private Stream<String> domains(Predicate<URI> which) {
    return addresses.stream()
        .filter(which)
        .filter(FormerHosting::isOwnDomain)
        .map(URI::getHost)
        .distinct();
  }

  private Stream<String> otherDomains(Predicate<URI> which) {
    return domains(which).filter(host -> product.site().domain().filter(host::equals).isEmpty());
  }

  /** A website's bucket has its domain's name. */
  private boolean isOurs(String domain, String host) {
    if (AliasZones.isWebsite(host, domain)) {
      return bucket(domain).filter(b -> !isOurs(b)).isEmpty();
    }
    return host.endsWith("." + AliasZones.CLOUDFRONT_HOSTS)
        && new SiteDistribution(cloud, product)
            .own()
            .map(Distribution::domainName)
            .filter(host::equals)
            .isPresent();
  }

  private boolean isOurs(Bucket bucket) {
    return bucket.tags().sameOwner(product.tags());
  }

  private Optional<Bucket> bucket(String name) {
    return cloud.buckets().headBucket(name);
  }

  private Optional<Change> certificate(String domain) {
    return cloud
        .edgeCertificates()
        .findCertificate(domain, product.tags())
        .map(Certificate::arn)
        .map(arn -> Deletion.CERTIFICATE.of(domain, arn, REASON));
  }

  private static boolean isSecure(URI address) {
    return "https".equals(address.getScheme());
  }

  private static boolean isOwnDomain(URI address) {
    return address.getHost() != null && OWN_DOMAIN.matcher(address.getHost()).matches();
  }
}
