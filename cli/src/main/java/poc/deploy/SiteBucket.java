package poc.deploy;

import java.util.List;
import java.util.Optional;
import poc.cloud.Bucket;
import poc.cloud.Buckets;
import poc.cloud.Cloud;
import poc.plan.Change;
import poc.plan.Resource;
import poc.product.Product;

/** The bucket that holds the page: private until something opens it. */
final class SiteBucket implements Phase {

  private final Buckets buckets;
  private final Product product;
  private final String name;

  SiteBucket(Cloud cloud, Product product) {
    this.buckets = cloud.buckets();
    this.product = product;
    this.name = product.siteBucket(cloud.account());
  }

  @Override
  public List<Change> changes() {
    return find().isPresent()
        ? List.of()
        : List.of(
            Change.create(
                new Resource("bucket", name),
                "holds the page",
                new ArtifactBucket.CreateBucket(name, product.tags())));
  }

  /** The bucket; empty if there is none. */
  Optional<Bucket> find() {
    Optional<Bucket> bucket = buckets.headBucket(name);
    bucket.ifPresent(b -> Ownership.require("bucket", name, b.tags(), product));
    return bucket;
  }

  String name() {
    return name;
  }
}
