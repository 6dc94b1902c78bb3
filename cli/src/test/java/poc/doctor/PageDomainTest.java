package poc.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.cloud.CertificateState;
import poc.cloud.HostedZone;
import poc.cloud.HostedZones;
import poc.cloud.RecordSet;
import poc.doctor.Diagnosis.Severity;

class PageDomainTest {

  private static final String ARN = "arn:aws:acm:us-east-1:1:certificate/a";
  private static final String NAME = "www.example.com";

  private final FakeInspection inspection = new FakeInspection();

  @ParameterizedTest
  @CsvSource({
    "www.example.com, ISSUED, 300, OK, 300 days left",
    "*.example.com, ISSUED, 29, WARN, 29 days left",
    "www.example.com, PENDING_VALIDATION, , WARN, waits for its DNS record",
    "www.example.com, ISSUED, -1, OK, requests one",
    "www.example.com, FAILED, , OK, requests one",
    "example.com, ISSUED, 300, OK, requests one"
  })
  void oneIsFoundOrRequested(
      String name, String status, Long days, Severity severity, String says) {
    inspection.edgeCertificates = List.of(state(name, status, days));

    Diagnosis seen = certificate(Optional.empty());

    assertThat(seen.severity()).isEqualTo(severity);
    assertThat(seen.seen()).contains(says);
  }

  @ParameterizedTest
  @CsvSource({
    "www.example.com, ISSUED, 300, OK, 300 days left",
    "www.example.com, PENDING_VALIDATION, , FAIL, not issued",
    "example.com, ISSUED, 300, FAIL, 'holds for example.com, not for www.example.com'"
  })
  void oneThatIsNamedMustBeRight(
      String name, String status, Long days, Severity severity, String says) {
    inspection.edgeCertificates = List.of(state(name, status, days));

    Diagnosis seen = certificate(Optional.of(ARN));

    assertThat(seen.severity()).isEqualTo(severity);
    assertThat(seen.seen()).contains(says);
  }

  @Test
  void oneThatIsNamedMustBeThere() {
    inspection.certificates = List.of(state(NAME, "ISSUED", 300L));

    assertThat(certificate(Optional.of(ARN)).severity()).isEqualTo(Severity.FAIL);
  }

  @Test
  void theZoneIsTheAccounts() {
    assertThat(zone(Optional.empty(), List.of()).severity()).isEqualTo(Severity.WARN);
    Optional<HostedZone> zone = Optional.of(new HostedZone("Z1", "example.com"));
    assertThat(zone(zone, List.of()).seen())
        .isEqualTo("example.com is this account's; www.example.com is free");
    assertThat(zone(zone, List.of(RecordSet.cname(NAME, "elsewhere.example"))).seen())
        .isEqualTo("example.com is this account's; www.example.com points at elsewhere.example");
  }

  private Diagnosis certificate(Optional<String> arn) {
    return new PageDomain(NAME, true, arn).certificate(inspection, FakeInspection.NOW);
  }

  private static Diagnosis zone(Optional<HostedZone> zone, List<RecordSet> records) {
    return new PageDomain(NAME, true, Optional.empty())
        .zone(
            new HostedZones() {
              @Override
              public Optional<HostedZone> findHostedZone(String name) {
                return zone;
              }

              @Override
              public List<RecordSet> listRecordSets(String zoneId, String name) {
                return records;
              }

              @Override
              public void changeRecordSets(
                  String zoneId, List<RecordSet> deleted, List<RecordSet> written) {
                throw new AssertionError("a doctor changes nothing");
              }
            });
  }

  private static CertificateState state(String name, String status, Long days) {
    return new CertificateState(
        ARN,
        List.of(name),
        status,
        Optional.ofNullable(days).map(d -> FakeInspection.NOW.plus(Duration.ofDays(d))));
  }
}
