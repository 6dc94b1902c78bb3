package poc.aws;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import poc.cloud.Certificate;
import poc.cloud.CertificateState;
import poc.cloud.Certificates;
import poc.cloud.CloudException;
import poc.cloud.RecordSet;
import poc.cloud.Tags;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;
import software.amazon.awssdk.services.acm.model.ResourceInUseException;
import software.amazon.awssdk.services.acm.model.Tag;
import software.amazon.awssdk.services.acm.model.ValidationMethod;

/** Certificates of AWS Certificate Manager. */
final class AwsCertificates implements Certificates {

  private static final long VALIDATION_TTL = 300;

  /** ACM looks at the DNS every few minutes at first. */
  private static final Backoff ISSUING =
      new Backoff(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(30));

  /** What showed a certificate until just now still counts for a while. */
  private final Patience patience = Patience.ofSeconds(300);

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
                .filter(
                    certificate ->
                        names(certificate).anyMatch(n -> CertificateState.holdsFor(n, domain)))
                .max(Comparator.comparing(AwsCertificates::end))
                .map(CertificateSummary::certificateArn));
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
    return AwsCalls.call(
        "look for a certificate of " + domain + " with the product's tags",
        () ->
            acm
                .listCertificatesPaginator(
                    r ->
                        r.certificateStatuses(
                            CertificateStatus.ISSUED, CertificateStatus.PENDING_VALIDATION))
                .certificateSummaryList()
                .stream()
                .filter(certificate -> domain.equalsIgnoreCase(certificate.domainName()))
                .map(
                    found ->
                        new Certificate(
                            found.certificateArn(),
                            found.statusAsString(),
                            tags(found.certificateArn())))
                .filter(found -> found.tags().sameOwner(tags))
                .findFirst());
  }

  /** By its token, ACM knows that a call repeated by the SDK means the same certificate. */
  @Override
  public String requestCertificate(String domain, Tags tags) {
    String token = UUID.randomUUID().toString().replace("-", "");
    List<Tag> list =
        tags.values().entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    return AwsCalls.call(
        "request a certificate of " + domain,
        () ->
            acm.requestCertificate(
                    r ->
                        r.domainName(domain)
                            .validationMethod(ValidationMethod.DNS)
                            .idempotencyToken(token)
                            .tags(list))
                .certificateArn());
  }

  @Override
  public RecordSet validationRecord(String arn) {
    return Backoff.PROPAGATION.until(
        "ACM does not say which DNS record validates the certificate " + arn,
        () ->
            describe(arn).domainValidationOptions().stream()
                .flatMap(option -> Stream.ofNullable(option.resourceRecord()))
                .findFirst()
                .map(
                    record ->
                        new RecordSet(
                            RecordSets.name(record.name()),
                            record.typeAsString(),
                            new RecordSet.Target.Values(
                                VALIDATION_TTL, List.of(RecordSets.name(record.value()))))));
  }

  @Override
  public void waitUntilIssued(String arn) {
    ISSUING.until(
        "the certificate %s is not issued after 30 minutes: does its validation record stand in the"
                .formatted(arn)
            + " DNS that the domain's registrar names? Run the command again once it does.",
        () -> issued(describe(arn)));
  }

  @Override
  public void deleteCertificate(String arn) {
    AwsCalls.findUnless(
        "delete the certificate " + arn,
        () ->
            patience.whilePassing(
                ResourceInUseException.class::isInstance,
                () -> acm.deleteCertificate(r -> r.certificateArn(arn))),
        "ResourceNotFoundException");
  }

  private Optional<Boolean> issued(CertificateDetail certificate) {
    return switch (certificate.status()) {
      case ISSUED -> Optional.of(true);
      case PENDING_VALIDATION -> Optional.empty();
      default ->
          throw new CloudException(
              "the certificate %s is %s: delete it in ACM and run the command again"
                  .formatted(
                      certificate.certificateArn(),
                      certificate.failureReason() == null
                          ? certificate.statusAsString()
                          : certificate.statusAsString()
                              + " ("
                              + certificate.failureReasonAsString()
                              + ")"));
    };
  }

  private CertificateDetail describe(String arn) {
    return AwsCalls.call(
        "look at the certificate " + arn,
        () -> acm.describeCertificate(r -> r.certificateArn(arn)).certificate());
  }

  private Tags tags(String arn) {
    return new Tags(
        acm.listTagsForCertificate(r -> r.certificateArn(arn)).tags().stream()
            .collect(toMap(Tag::key, Tag::value)));
  }
}
