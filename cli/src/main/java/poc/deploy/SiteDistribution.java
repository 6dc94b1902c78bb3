package poc.deploy;

import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.Distribution;
import poc.cloud.DistributionSummary;
import poc.product.Product;

/** How a product's distribution is found: by its comment and tags, or by the id that is named. */
record SiteDistribution(Cloud cloud, Product product) {

  /**
   * The distribution; empty if it is still to be made.
   *
   * @throws CloudException if the domain is served by a distribution of somebody else
   */
  Optional<Distribution> find() {
    return product.site().distribution().isPresent()
        ? Optional.of(named(product.site().distribution().get()))
        : own();
  }

  private Distribution named(String id) {
    Distribution found =
        cloud
            .distributions()
            .getDistribution(id)
            .orElseThrow(
                () ->
                    new CloudException(
                        "there is no distribution " + id + ", which site.distribution names"));
    if (found.tags().named()) {
      Ownership.require("distribution", id, found.tags(), product);
    }
    if (!found.config().aliases().isEmpty() && product.site().domain().isEmpty()) {
      throw new CloudException(
          "the distribution %s answers for %s: name the page's address with 'domain' below 'site'"
                  .formatted(id, String.join(", ", found.config().aliases()))
              + " in poc.yaml, so that the API lets it call");
    }
    return found;
  }

  /** As {@link #find()}, but one that was taken over is no longer named, or nobody's at all. */
  Optional<Distribution> own() {
    String comment = EdgeNames.of(product, cloud.account()).distribution();
    List<DistributionSummary> all = cloud.distributions().listDistributions();
    Optional<Distribution> found =
        all.stream()
            .filter(d -> d.comment().equals(comment))
            .flatMap(d -> cloud.distributions().getDistribution(d.id()).stream())
            .filter(d -> d.tags().sameOwner(product.tags()))
            .findFirst();
    product
        .site()
        .domain()
        .flatMap(domain -> all.stream().filter(d -> d.aliases().contains(domain)).findFirst())
        .filter(d -> found.filter(own -> own.id().equals(d.id())).isEmpty())
        .ifPresent(d -> refuse(d));
    return found;
  }

  private void refuse(DistributionSummary other) {
    throw new CloudException(
        "the distribution %s answers for %s already: take it over with 'distribution: %s' below"
                .formatted(other.id(), product.site().domain().orElseThrow(), other.id())
            + " 'site' in poc.yaml, or take the name off it");
  }
}
