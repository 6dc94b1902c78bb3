package poc.aws;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.CertificateState;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.CertificateSummary;
import software.amazon.awssdk.services.acm.model.KeyAlgorithm;

/** How the certificates of one region stand. */
record CertificateStates(AcmClient acm) {

  List<CertificateState> list(String domain) {
    return AwsCalls.call(
        "look for certificates of " + domain,
        () ->
            acm
                .listCertificatesPaginator(
                    r ->
                        r.certificateStatuses(CertificateStatus.knownValues())
                            .includes(i -> i.keyTypes(KeyAlgorithm.knownValues())))
                .certificateSummaryList()
                .stream()
                .map(CertificateStates::state)
                .filter(certificate -> certificate.holdsFor(domain))
                .toList());
  }

  Optional<CertificateState> describe(String arn) {
    return AwsCalls.findUnless(
            "look at the certificate " + arn,
            () -> acm.describeCertificate(r -> r.certificateArn(arn)).certificate(),
            "ResourceNotFoundException")
        .map(CertificateStates::state);
  }

  private static CertificateState state(CertificateSummary certificate) {
    return new CertificateState(
        certificate.certificateArn(),
        names(certificate.domainName(), certificate.subjectAlternativeNameSummaries()),
        certificate.statusAsString(),
        Optional.ofNullable(certificate.notAfter()));
  }

  private static CertificateState state(CertificateDetail certificate) {
    return new CertificateState(
        certificate.certificateArn(),
        names(certificate.domainName(), certificate.subjectAlternativeNames()),
        certificate.statusAsString(),
        Optional.ofNullable(certificate.notAfter()));
  }

  private static List<String> names(String first, List<String> others) {
    return Stream.concat(Stream.ofNullable(first), others.stream()).distinct().toList();
  }
}
