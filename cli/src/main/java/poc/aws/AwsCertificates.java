package poc.aws;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Certificate;
import poc.cloud.Certificates;
import poc.cloud.RecordSet;
import poc.cloud.Tags;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;

/** Certificates of AWS Certificate Manager. */
final class AwsCertificates implements Certificates {

  private final AcmClient acm;

  AwsCertificates(AcmClient acm) {
    this.acm = acm;
  }

  @Override
  public Optional<String> findCertificate(String domain) {
    return AwsCalls.call(
        "look for a certificate of " + domain,
        () ->
            acm
                .listCertificatesPaginator(
                    r ->
                        r.certificateStatuses(CertificateStatus.ISSUED)
                            .includes(i -> i.keyTypes(KeyAlgorithm.knownValues())))
                .certificateSummaryList()
                .stream()
                .filter(certificate -> names(certificate).anyMatch(n -> holdsFor(n, domain)))
                .max(Comparator.comparing(AwsCertificates::end))
                .map(CertificateSummary::certificateArn));
  }

  /** Whether a certificate's name is the domain's, or its wildcard of one level. */
  static boolean holdsFor(String name, String domain) {
    return name.equalsIgnoreCase(domain)
        || (name.startsWith("*.")
            && domain.indexOf('.') > 0
            && name.substring(1).equalsIgnoreCase(domain.substring(domain.indexOf('.'))));
  }

  private static Stream<String> names(CertificateSummary certificate) {
    return Stream.concat(
        Stream.ofNullable(certificate.domainName()),
        certificate.subjectAlternativeNameSummaries().stream());
  }

  private static Instant end(CertificateSummary certificate) {
    return certificate.notAfter() == null ? Instant.MIN : certificate.notAfter();
  }

  @Override
  public Optional<Certificate> findCertificate(String domain, Tags tags) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String requestCertificate(String domain, Tags tags) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RecordSet validationRecord(String arn) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void waitUntilIssued(String arn) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteCertificate(String arn) {
    throw new UnsupportedOperationException();
  }
}
