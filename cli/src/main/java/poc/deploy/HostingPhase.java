package poc.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Bucket;
import poc.cloud.Buckets;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.Tags;
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

  HostingPhase(Cloud cloud, Product product) {
    this.buckets = cloud.buckets();
    this.product = product;
  }

  @Override
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    if (owned(product.artifactBucket()).isEmpty()) {
      changes.add(create(product.artifactBucket(), "holds packages and releases"));
    }
    Optional<Bucket> site = owned(product.siteBucket());
    if (site.isEmpty()) {
      changes.add(create(product.siteBucket(), "holds the page"));
    }
    Optional<Website> website = site.flatMap(Bucket::website);
    Resource resource = new Resource("website", product.siteBucket());
    Command command = new PutWebsite(product.siteBucket(), WEBSITE);
    if (website.isEmpty()) {
      changes.add(Change.create(resource, "the page is for everyone to read", command));
    } else if (!website.get().equals(WEBSITE)) {
      changes.add(Change.update(resource, differences(website.get()), "changed by hand", command));
    }
    return changes;
  }

  /** Where the page answers; {@link Unknown#URL} while it is not hosted. */
  URI siteUrl() {
    return owned(product.siteBucket()).flatMap(Bucket::website).isPresent()
        ? buckets.websiteUrl(product.siteBucket())
        : Unknown.URL;
  }

  private Optional<Bucket> owned(String name) {
    Optional<Bucket> bucket = buckets.headBucket(name);
    bucket.ifPresent(b -> Ownership.require("bucket", name, b.tags(), product));
    return bucket;
  }

  private Change create(String bucket, String reason) {
    return Change.create(
        new Resource("bucket", bucket), reason, new CreateBucket(bucket, product.tags()));
  }

  private static List<poc.plan.Difference> differences(Website now) {
    return new Differences()
        .compare("index document", now.indexDocument(), WEBSITE.indexDocument())
        .compare("error document", now.errorDocument(), WEBSITE.errorDocument())
        .list();
  }

  private record CreateBucket(String name, Tags tags) implements Command {
    @Override
    public void run(Cloud cloud) {
      if (cloud.buckets().headBucket(name).isEmpty()) {
        cloud.buckets().createBucket(name, tags);
      }
    }
  }

  private record PutWebsite(String name, Website website) implements Command {
    @Override
    public void run(Cloud cloud) throws CloudException {
      cloud.buckets().putBucketWebsite(name, website);
    }
  }
}
