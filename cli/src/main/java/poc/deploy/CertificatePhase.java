package poc.deploy;

import java.util.List;
import java.util.Optional;
import poc.cloud.Certificate;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.HostedZone;
import poc.cloud.RecordSet;
import poc.cloud.Tags;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Resource;
import poc.product.Product;

/** That there is an issued certificate for the page's domain, where CloudFront looks for it. */
final class CertificatePhase implements Phase {

  private final Cloud cloud;
  private final Product product;

  CertificatePhase(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.product = product;
  }

  @Override
  public List<Change> changes() {
    Optional<String> domain = product.site().domain();
    if (domain.isEmpty()
        || product.site().certificate().isPresent()
        || shown(domain.get())
        || cloud.edgeCertificates().findCertificate(domain.get()).isPresent()) {
      return List.of();
    }
    return List.of(
        Change.create(
            new Resource("certificate", domain.get()),
            "requested in us-east-1, validated by a DNS record; takes some minutes",
            new RequestCertificate(domain.get(), product.tags())));
  }

  private boolean shown(String domain) {
    return new SiteDistribution(cloud, product)
        .find()
        .filter(d -> d.config().aliases().contains(domain))
        .flatMap(d -> d.config().certificate())
        .isPresent();
  }

  private record RequestCertificate(String domain, Tags tags) implements Command {
    @Override
    public void run(Cloud cloud) {
      String arn =
          cloud
              .edgeCertificates()
              .findCertificate(domain, tags)
              .map(Certificate::arn)
              .orElseGet(() -> cloud.edgeCertificates().requestCertificate(domain, tags));
      RecordSet record = cloud.edgeCertificates().validationRecord(arn);
      HostedZone zone =
          cloud.hostedZones().findHostedZone(domain).orElseThrow(() -> byHand(domain, record));
      if (!cloud.hostedZones().listRecordSets(zone.id(), record.name()).contains(record)) {
        cloud.hostedZones().changeRecordSets(zone.id(), List.of(), List.of(record));
      }
      cloud.edgeCertificates().waitUntilIssued(arn);
    }

    private static CloudException byHand(String domain, RecordSet record) {
      return new CloudException(
          "the certificate of %s waits for a DNS record that proves whose the domain is, and this account's Route 53 has no zone for it: let whoever keeps the DNS write\n  %s  %s  %s\nand run the command again; ACM issues the certificate some minutes later"
              .formatted(domain, record.name(), record.type(), record.pointsAt()));
    }
  }
}
