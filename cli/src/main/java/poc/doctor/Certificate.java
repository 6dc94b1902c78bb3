package poc.doctor;

import static poc.doctor.Diagnosis.Name.CERTIFICATE;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import poc.cloud.CertificateState;
import poc.cloud.Inspection;

/** The certificate of the API's own domain name. */
final class Certificate {

  private static final int FEW_DAYS = 30;

  /** Issued ones first, of those the one that ends last. */
  static final Comparator<CertificateState> BEST =
      Comparator.comparing((CertificateState c) -> c.status().equals(CertificateState.ISSUED))
          .thenComparing(c -> c.notAfter().orElse(Instant.MIN));

  private Certificate() {}

  static Diagnosis of(Inspection inspection, String domain, Optional<String> arn, Instant now) {
    if (arn.isPresent()) {
      return inspection
          .describeCertificate(arn.get())
          .map(found -> judged(CERTIFICATE, found, now))
          .orElseGet(
              () ->
                  Diagnosis.fail(
                      CERTIFICATE,
                      "there is no " + arn.get(),
                      "correct domain.certificate in poc.yaml, or leave it out"));
    }
    List<CertificateState> found = inspection.listCertificates(domain);
    return found.stream()
        .max(BEST)
        .map(best -> judged(CERTIFICATE, best, now))
        .orElseGet(
            () ->
                Diagnosis.fail(
                    CERTIFICATE,
                    "none for " + domain + " in this region",
                    "request one in AWS Certificate Manager, in the API's region"));
  }

  static Diagnosis judged(Diagnosis.Name name, CertificateState certificate, Instant now) {
    String id = certificate.arn().substring(certificate.arn().lastIndexOf('/') + 1);
    Optional<Instant> end = certificate.notAfter();
    if (end.isPresent() && end.get().isBefore(now)) {
      return Diagnosis.fail(name, id + " has expired", "request another, or renew it");
    }
    if (!certificate.status().equals(CertificateState.ISSUED)) {
      return Diagnosis.fail(
          name,
          id + " is not issued: " + certificate.status(),
          "prove that the domain is yours: AWS Certificate Manager shows the DNS record to add");
    }
    if (end.isEmpty()) {
      return Diagnosis.ok(name, id + " is issued");
    }
    long days = Duration.between(now, end.get()).toDays();
    String seen = id + " is issued, " + days + " days left";
    return days < FEW_DAYS
        ? Diagnosis.warn(
            name,
            seen,
            "see in AWS Certificate Manager why it is not renewed; one that was imported must be"
                + " imported anew")
        : Diagnosis.ok(name, seen);
  }
}
