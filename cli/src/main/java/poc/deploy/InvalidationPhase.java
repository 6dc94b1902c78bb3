package poc.deploy;

import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.Distribution;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Resource;
import poc.product.Product;
import poc.publish.Invalidation;
import poc.publish.SiteManifest;

/** What edges must forget, since it has changed where they may still keep it. */
final class InvalidationPhase implements Phase {

  private final Cloud cloud;
  private final Product product;
  private final PagePhase page;
  private final Optional<Release> latest;

  InvalidationPhase(Cloud cloud, Product product, PagePhase page, Optional<Release> latest) {
    this.cloud = cloud;
    this.product = product;
    this.page = page;
    this.latest = latest;
  }

  @Override
  public List<Change> changes() {
    SiteManifest before = latest.map(Release::site).orElse(SiteManifest.EMPTY);
    Optional<Distribution> distribution = new SiteDistribution(cloud, product).find();
    Invalidation invalidation = Invalidation.between(before, page.files());
    if (invalidation.paths().isEmpty()
        || distribution.filter(new EdgeParts(cloud, product)::served).isEmpty()) {
      return List.of();
    }
    String id = distribution.get().id();
    return List.of(
        Change.create(
            new Resource("invalidation", id),
            invalidation.reason(),
            new CreateInvalidation(id, invalidation.paths())));
  }

  private record CreateInvalidation(String id, List<String> paths) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.distributions().createInvalidation(id, paths);
    }
  }
}
