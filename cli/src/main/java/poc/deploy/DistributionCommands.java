package poc.deploy;

import poc.cloud.BucketReaders;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.Tags;
import poc.plan.Command;
import poc.product.Product;

/**
 * The steps by which a distribution, and what it is made from, come and change. What they need of
 * each other's ids is looked up when they run.
 */
final class DistributionCommands {

  private DistributionCommands() {}

  record CreateAccessControl(String name) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.distributionParts().createOriginAccessControl(name, "Lets a page's bucket be read");
    }
  }

  record PutFunction(EdgeNames.EdgeCode function) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.distributionParts().putFunction(function.name(), function.comment(), function.code());
    }
  }

  record PutHeadersPolicy(Product product) implements Command {
    @Override
    public void run(Cloud cloud) {
      EdgeParts parts = new EdgeParts(cloud, product);
      cloud
          .distributionParts()
          .putResponseHeadersPolicy(parts.names().headersPolicy(), parts.headers());
    }
  }

  record CreateDistribution(Product product) implements Command {
    @Override
    public void run(Cloud cloud) {
      if (new SiteDistribution(cloud, product).find().isEmpty()) {
        DistributionConfig config = new EdgeParts(cloud, product).known().config(product.site());
        cloud.distributions().createDistribution(config, product.tags());
      }
    }
  }

  /**
   * Changes the distribution that was looked at, and waits for every edge.
   *
   * @param keepApi whether it goes on answering below {@code /api} as it does
   */
  record UpdateDistribution(Product product, Distribution now, boolean keepApi) implements Command {
    @Override
    public void run(Cloud cloud) {
      DistributionBlueprint blueprint = new EdgeParts(cloud, product).known();
      DistributionConfig config =
          keepApi
              ? blueprint.config(product.site(), now.config())
              : blueprint.config(product.site());
      cloud.distributions().updateDistribution(now.id(), now.eTag(), config);
      cloud.distributions().waitUntilDeployed(now.id());
    }
  }

  record TagDistribution(String arn, Tags tags) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.distributions().tagDistribution(arn, tags);
    }
  }

  record AwaitDistribution(Product product) implements Command {
    @Override
    public void run(Cloud cloud) {
      new SiteDistribution(cloud, product)
          .find()
          .ifPresent(d -> cloud.distributions().waitUntilDeployed(d.id()));
    }
  }

  /** Lets the distribution read, beside those who do. */
  record AddReader(String bucket, Product product) implements Command {
    @Override
    public void run(Cloud cloud) {
      Distribution distribution =
          new SiteDistribution(cloud, product)
              .find()
              .orElseThrow(() -> new CloudException("the distribution does not show yet"));
      BucketReaders now = cloud.buckets().getBucketReaders(bucket);
      cloud.buckets().putBucketReaders(bucket, now.with(distribution.arn()));
    }
  }

  /** Lets these read and nobody else. */
  record PutReaders(String bucket, BucketReaders readers) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.buckets().putBucketReaders(bucket, readers);
    }
  }

  /** The website goes before the policy that opened it. */
  record CloseWebsite(String bucket, BucketReaders readers) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.buckets().deleteBucketWebsite(bucket);
      cloud.buckets().putBucketReaders(bucket, readers);
    }
  }

  record DeleteIdentity(String id) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.distributionParts().deleteOriginAccessIdentity(id);
    }
  }
}
