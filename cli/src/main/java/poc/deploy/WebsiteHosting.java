package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import poc.cloud.Buckets;
import poc.cloud.Cloud;
import poc.cloud.RecordSet;
import poc.cloud.Website;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Difference;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Product;

/** The page as S3 serves it by itself: a bucket that everyone may read, over HTTP. */
final class WebsiteHosting implements Hosting {

  /** Unknown paths show the page too: it finds its way by itself. */
  private static final Website WEBSITE = new Website("index.html", "index.html");

  private final Cloud cloud;
  private final Buckets buckets;
  private final Product product;
  private final SiteBucket bucket;

  WebsiteHosting(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.buckets = cloud.buckets();
    this.product = product;
    this.bucket = new SiteBucket(cloud, product);
  }

  @Override
  public List<Phase> first() {
    return List.of(bucket, this::website);
  }

  /** With a domain it is known before anything is there. */
  @Override
  public URI siteUrl() {
    if (website(bucket).isEmpty()) {
      return Unknown.URL;
    }
    return product
        .site()
        .domain()
        .map(domain -> URI.create("http://" + domain))
        .orElseGet(() -> buckets.websiteUrl(bucket.name()));
  }

  @Override
  public List<Phase> beforePage() {
    return List.of();
  }

  @Override
  public List<Phase> afterPage(PagePhase page, Optional<Release> latest) {
    return product.site().domain().map(domain -> List.<Phase>of(records(domain))).orElse(List.of());
  }

  @Override
  public List<Phase> destruction() {
    return product
        .site()
        .domain()
        .map(domain -> List.<Phase>of(new RecordsDeletion(cloud, domain, this::isOurs)))
        .orElse(List.of());
  }

  private List<Change> website() {
    Optional<Website> now = website(bucket);
    Resource resource = new Resource("website", bucket.name());
    var command = new PutWebsite(bucket.name(), WEBSITE);
    if (now.isEmpty()) {
      return List.of(
          Change.create(
              resource,
              "serves the page: everyone may read its files, so policies that say so are no longer"
                  + " blocked for this bucket; access control lists stay blocked",
              command));
    }
    return now.get().equals(WEBSITE)
        ? List.of()
        : List.of(Change.update(resource, differences(now.get()), "settings differ", command));
  }

  private Optional<Website> website(SiteBucket site) {
    return site.find().flatMap(b -> buckets.getBucketWebsite(site.name()));
  }

  private RecordsPhase records(String domain) {
    return new RecordsPhase(cloud, domain, () -> desired(domain), this::isOurs);
  }

  /** A zone's own name can have no CNAME; Route 53's alias stands in for it. */
  private List<RecordSet> desired(String domain) {
    if (website(bucket).isEmpty()) {
      return List.of();
    }
    String region = cloud.account().region();
    boolean apex =
        cloud.hostedZones().findHostedZone(domain).filter(z -> z.name().equals(domain)).isPresent();
    String host = buckets.websiteUrl(bucket.name()).getHost();
    return List.of(
        apex
            ? RecordSet.alias(
                domain,
                "A",
                AliasZones.ofWebsites(region),
                host.substring(bucket.name().length() + 1))
            : RecordSet.cname(domain, host));
  }

  private boolean isOurs(String host) {
    return AliasZones.isWebsite(host, bucket.name())
        || (host.endsWith("." + AliasZones.CLOUDFRONT_HOSTS)
            && new SiteDistribution(cloud, product)
                .own()
                .filter(d -> d.domainName().equals(host))
                .isPresent());
  }

  private static List<Difference> differences(Website now) {
    return new Differences()
        .compare("index document", now.indexDocument(), WEBSITE.indexDocument())
        .compare("error document", now.errorDocument(), WEBSITE.errorDocument())
        .list();
  }

  private record PutWebsite(String name, Website website) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.buckets().putBucketWebsite(name, website);
    }
  }
}
