package poc.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.cloud.CertificateState;
import poc.doctor.Diagnosis.Severity;

class CertificateTest {

  private final FakeInspection inspection = new FakeInspection();

  @ParameterizedTest
  @CsvSource({
    "ISSUED, 300, OK",
    "ISSUED, 30, OK",
    "ISSUED, 29, WARN",
    "ISSUED, -1, FAIL",
    "EXPIRED, -1, FAIL",
    "PENDING_VALIDATION, , FAIL",
    "ISSUED, , OK"
  })
  void isIssuedAndLasts(String status, Long days, Severity expected) {
    assertThat(
            Certificate.judged(
                    Diagnosis.Name.CERTIFICATE, state("a", status, days), FakeInspection.NOW)
                .severity())
        .isEqualTo(expected);
  }

  @Test
  void theBestOfADomainCounts() {
    inspection.certificates =
        List.of(
            state("pending", "PENDING_VALIDATION", 400L),
            state("short", "ISSUED", 10L),
            state("long", "ISSUED", 200L));

    assertThat(of(Optional.empty()).seen()).isEqualTo("long is issued, 200 days left");
  }

  @Test
  void noneIsAFailure() {
    assertThat(of(Optional.empty()).severity()).isEqualTo(Severity.FAIL);
  }

  @Test
  void theOneThatIsNamedCounts() {
    inspection.certificates = List.of(state("short", "ISSUED", 10L), state("long", "ISSUED", 200L));

    assertThat(of(Optional.of("arn:aws:acm:x:1:certificate/short")).severity())
        .isEqualTo(Severity.WARN);
    assertThat(of(Optional.of("arn:aws:acm:x:1:certificate/none")).severity())
        .isEqualTo(Severity.FAIL);
  }

  private Diagnosis of(Optional<String> arn) {
    return Certificate.of(inspection, "api.example.com", arn, FakeInspection.NOW);
  }

  private static CertificateState state(String id, String status, Long days) {
    return new CertificateState(
        "arn:aws:acm:x:1:certificate/" + id,
        List.of("api.example.com"),
        status,
        Optional.ofNullable(days).map(d -> FakeInspection.NOW.plus(Duration.ofDays(d))));
  }
}
