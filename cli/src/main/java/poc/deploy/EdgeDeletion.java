package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import poc.cloud.Certificate;
import poc.cloud.Cloud;
import poc.plan.Change;
import poc.product.Product;

/**
 * Takes the distribution off, and then what it was made from, which CloudFront keeps until then.
 */
final class EdgeDeletion implements Phase {

  private static final String REASON = "belongs to the product";

  private final Cloud cloud;
  private final Product product;

  EdgeDeletion(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.product = product;
  }

  @Override
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    new SiteDistribution(cloud, product)
        .own()
        .ifPresent(
            d ->
                changes.add(
                    Deletion.DISTRIBUTION.of(
                        d.id(), REASON + "; disabled first, which takes some minutes")));
    EdgeNames names = EdgeNames.of(product, cloud.account());
    for (EdgeNames.EdgeCode function : List.of(names.pagePaths(), names.apiPaths())) {
      if (cloud.distributionParts().getFunction(function.name()).isPresent()) {
        changes.add(Deletion.EDGE_FUNCTION.of(function.name(), REASON));
      }
    }
    if (cloud.distributionParts().findResponseHeadersPolicy(names.headersPolicy()).isPresent()) {
      changes.add(Deletion.RESPONSE_HEADERS.of(names.headersPolicy(), REASON));
    }
    if (cloud.distributionParts().findOriginAccessControl(names.accessControl()).isPresent()) {
      changes.add(Deletion.ORIGIN_ACCESS_CONTROL.of(names.accessControl(), REASON));
    }
    product
        .site()
        .domain()
        .flatMap(domain -> cloud.edgeCertificates().findCertificate(domain, product.tags()))
        .map(Certificate::arn)
        .map(arn -> Deletion.CERTIFICATE.of(product.site().domain().orElse(""), arn, REASON))
        .ifPresent(changes::add);
    return changes;
  }
}
