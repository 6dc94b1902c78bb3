package poc.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Bucket;
import poc.cloud.Buckets;
import poc.cloud.Cloud;
import poc.cloud.Website;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Product;

/** The buckets: one for packages and releases, one that serves the page. */
final class HostingPhase implements Phase {

  /** Unknown paths show the page too: it finds its way by itself. */
  private static final Website WEBSITE = new Website("index.html", "index.html");

  private final Buckets buckets;
  private final Product product;
  private final ArtifactBucket artifacts;
  private final String site;

  HostingPhase(Cloud cloud, Product product) {
    this.buckets = cloud.buckets();
    this.product = product;
    this.artifacts = new ArtifactBucket(cloud, product);
    this.site = product.siteBucket(cloud.account());
  }

  @Override
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>(artifacts.changes());
    Optional<Bucket> bucket = owned(site);
    if (bucket.isEmpty()) {
      changes.add(create(site, "holds the page"));
    }
    Optional<Website> website = bucket.flatMap(b -> buckets.getBucketWebsite(site));
    if (!website.equals(Optional.of(WEBSITE))) {
      changes.add(website(website));
    }
    return changes;
  }

  /** Where the page answers; {@link Unknown#URL} while it is not hosted. */
  URI siteUrl() {
    return owned(site).flatMap(b -> buckets.getBucketWebsite(site)).isPresent()
        ? buckets.websiteUrl(site)
        : Unknown.URL;
  }

  private Change website(Optional<Website> now) {
    Resource resource = new Resource("website", site);
    var command = new PutWebsite(site, WEBSITE);
    return now.isEmpty()
        ? Change.create(resource, "serves the page: everyone may read its files", command)
        : Change.update(resource, differences(now.get()), "settings differ", command);
  }

  private Optional<Bucket> owned(String name) {
    Optional<Bucket> bucket = buckets.headBucket(name);
    bucket.ifPresent(b -> Ownership.require("bucket", name, b.tags(), product));
    return bucket;
  }

  private Change create(String bucket, String reason) {
    return Change.create(
        new Resource("bucket", bucket),
        reason,
        new ArtifactBucket.CreateBucket(bucket, product.tags()));
  }

  private static List<poc.plan.Difference> differences(Website now) {
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
