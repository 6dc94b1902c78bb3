package poc.deploy;

import java.util.List;
import java.util.Optional;
import poc.cloud.Bucket;
import poc.cloud.BucketProtection;
import poc.cloud.Buckets;
import poc.cloud.Cloud;
import poc.cloud.Tags;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.product.Product;

/** The bucket for packages and releases: private and versioned. */
final class ArtifactBucket implements Phase {

  private final Buckets buckets;
  private final Product product;
  private final String name;

  ArtifactBucket(Cloud cloud, Product product) {
    this.buckets = cloud.buckets();
    this.product = product;
    this.name = product.artifactBucket(cloud.account());
  }

  @Override
  public List<Change> changes() {
    Optional<Bucket> bucket = buckets.headBucket(name);
    if (bucket.isEmpty()) {
      return List.of(
          Change.create(
              new Resource("bucket", name),
              "holds packages and releases: private, versioned",
              new CreateBucket(name, product.tags())));
    }
    Ownership.require("bucket", name, bucket.get().tags(), product);
    BucketProtection now = buckets.getBucketProtection(name);
    return now.equals(BucketProtection.FULL) ? List.of() : List.of(protect(now));
  }

  private Change protect(BucketProtection now) {
    return Change.update(
        new Resource("bucket", name),
        new Differences()
            .compare("public access blocked", now.publicAccessBlocked(), true)
            .compare("versioned", now.versioned(), true)
            .list(),
        "packages are nobody else's",
        new ProtectBucket(name));
  }

  record CreateBucket(String name, Tags tags) implements Command {
    @Override
    public void run(Cloud cloud) {
      if (cloud.buckets().headBucket(name).isEmpty()) {
        cloud.buckets().createBucket(name, tags);
      }
    }
  }

  private record ProtectBucket(String name) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.buckets().protectBucket(name);
    }
  }
}
