package poc.doctor;

import static poc.doctor.Diagnosis.Name.PAGE_CERTIFICATE;
import static poc.doctor.Diagnosis.Name.ZONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import poc.cloud.CertificateState;
import poc.cloud.HostedZone;
import poc.cloud.HostedZones;
import poc.cloud.Inspection;
import poc.cloud.RecordSet;

/**
 * The page's own domain name, and what a deploy finds for it.
 *
 * @param https whether the page needs a certificate: CloudFront's, in us-east-1
 * @param certificate the ARN that is named; left out, found by the domain or requested
 */
public record PageDomain(String name, boolean https, Optional<String> certificate) {

  private static final Set<String> TYPES = Set.of("A", "AAAA", "CNAME");

  /** Where there is none, a deploy requests one; but one that is named must be right. */
  Diagnosis certificate(Inspection inspection, Instant now) {
    return certificate
        .map(arn -> named(inspection, arn, now))
        .orElseGet(() -> found(inspection.listEdgeCertificates(name), now));
  }

  private Diagnosis named(Inspection inspection, String arn, Instant now) {
    Optional<CertificateState> state = inspection.describeEdgeCertificate(arn);
    if (state.isEmpty()) {
      return Diagnosis.fail(
          PAGE_CERTIFICATE,
          "there is no " + arn,
          "correct site.certificate in poc.yaml, or leave it out");
    }
    return state.get().holdsFor(name)
        ? Certificate.judged(PAGE_CERTIFICATE, state.get(), now)
        : Diagnosis.fail(
            PAGE_CERTIFICATE,
            "%s holds for %s, not for %s"
                .formatted(arn, String.join(", ", state.get().names()), name),
            "correct site.certificate in poc.yaml, or leave it out");
  }

  private Diagnosis found(List<CertificateState> states, Instant now) {
    Optional<CertificateState> best =
        states.stream()
            .filter(c -> c.notAfter().filter(end -> end.isBefore(now)).isEmpty())
            .filter(c -> c.status().equals(CertificateState.ISSUED))
            .max(Certificate.BEST);
    if (best.isPresent()) {
      return Certificate.judged(PAGE_CERTIFICATE, best.get(), now);
    }
    boolean pending = states.stream().anyMatch(c -> c.status().equals("PENDING_VALIDATION"));
    return pending
        ? Diagnosis.warn(
            PAGE_CERTIFICATE,
            "one for " + name + " waits for its DNS record",
            "'poc deploy' writes it, or prints it for whoever keeps the DNS")
        : Diagnosis.ok(
            PAGE_CERTIFICATE,
            "none for %s in us-east-1 is issued; 'poc deploy' requests one".formatted(name));
  }

  Diagnosis zone(HostedZones zones) {
    Optional<HostedZone> zone = zones.findHostedZone(name);
    if (zone.isEmpty()) {
      return Diagnosis.warn(
          ZONE,
          "no public zone of this account holds " + name,
          "'poc deploy' prints the records for whoever keeps the DNS; or make the zone in Route 53");
    }
    String targets =
        zones.listRecordSets(zone.get().id(), name).stream()
            .filter(record -> TYPES.contains(record.type()))
            .map(RecordSet::pointsAt)
            .distinct()
            .collect(Collectors.joining(", "));
    return Diagnosis.ok(
        ZONE,
        "%s is this account's; %s %s"
            .formatted(
                zone.get().name(), name, targets.isEmpty() ? "is free" : "points at " + targets));
  }
}
