package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.BasePathMapping;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.DomainName;
import poc.cloud.RestApi;
import poc.cloud.Tags;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Domain;
import poc.product.Product;

/** The API's own domain name, its certificate, and the path below which the stage answers. */
final class DomainPhase implements Phase {

  private final Cloud cloud;
  private final Product product;
  private final Domain domain;

  DomainPhase(Cloud cloud, Product product, Domain domain) {
    this.cloud = cloud;
    this.product = product;
    this.domain = domain;
  }

  /**
   * A stage that answers where it should is looked at no further, unless it names a certificate.
   */
  @Override
  public List<Change> changes() {
    Optional<BasePathMapping> mapping =
        cloud.domainNames().getBasePathMapping(domain.name(), domain.basePath());
    BasePathMapping desired = mapping();
    if (mapping.equals(Optional.of(desired)) && domain.certificate().isEmpty()) {
      return List.of();
    }
    Optional<DomainName> now = cloud.domainNames().getDomainName(domain.name());
    now.ifPresent(d -> Ownership.require("domain name", domain.name(), d.tags(), product));
    List<Change> changes = new ArrayList<>();
    Resource resource = new Resource("domain-name", domain.name());
    if (now.isEmpty()) {
      String certificate = certificate();
      changes.add(
          Change.create(
              resource,
              "its DNS entry must point at the name that 'poc deploy' prints",
              new CreateDomainName(domain.name(), certificate, product.tags())));
    } else if (!domain
        .certificate()
        .orElse(now.get().certificateArn())
        .equals(now.get().certificateArn())) {
      String certificate = certificate();
      changes.add(
          Change.update(
              resource,
              new Differences()
                  .compare("certificate", now.get().certificateArn(), certificate)
                  .list(),
              "settings differ",
              new UpdateCertificate(domain.name(), certificate)));
    }
    mapping(mapping, desired).ifPresent(changes::add);
    return changes;
  }

  private BasePathMapping mapping() {
    String apiId =
        ApiReference.of(product).find(cloud).map(RestApi::id).orElse(Unknown.URL.toString());
    return new BasePathMapping(domain.basePath(), apiId, product.stage());
  }

  private Optional<Change> mapping(Optional<BasePathMapping> now, BasePathMapping desired) {
    if (now.equals(Optional.of(desired))) {
      return Optional.empty();
    }
    Resource resource = new Resource("base-path-mapping", domain.name() + "/" + domain.basePath());
    Command command = new PutBasePathMapping(domain, product);
    return Optional.of(
        now.isEmpty()
            ? Change.create(resource, "the stage answers below it", command)
            : Change.update(
                resource,
                new Differences()
                    .compare("api", now.get().apiId(), desired.apiId())
                    .compare("stage", now.get().stage(), desired.stage())
                    .list(),
                "another stage answers there",
                command));
  }

  private String certificate() {
    return domain
        .certificate()
        .or(() -> cloud.certificates().findCertificate(domain.name()))
        .orElseThrow(
            () ->
                new CloudException(
                    "there is no issued certificate for "
                        + domain.name()
                        + " in ACM in "
                        + cloud.account().region()
                        + ". Request one there, or name another in poc.yaml: domain.certificate."));
  }

  private record CreateDomainName(String name, String certificateArn, Tags tags)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      if (cloud.domainNames().getDomainName(name).isEmpty()) {
        cloud.domainNames().createDomainName(name, certificateArn, tags);
      }
    }
  }

  private record UpdateCertificate(String name, String certificateArn) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.domainNames().updateCertificate(name, certificateArn);
    }
  }

  private record PutBasePathMapping(Domain domain, Product product) implements Command {
    @Override
    public void run(Cloud cloud) {
      String apiId = ApiReference.of(product).id(cloud);
      cloud
          .domainNames()
          .putBasePathMapping(
              domain.name(), new BasePathMapping(domain.basePath(), apiId, product.stage()));
    }
  }
}
