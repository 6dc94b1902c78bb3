package poc.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.doctor.Diagnosis.Severity;

class MachineTest {

  @ParameterizedTest
  @CsvSource({"11.0.2, FAIL", "16, FAIL", "17, OK", "17.0.9+9, OK", "25, OK"})
  void javaIsNewEnough(String version, Severity expected) {
    assertThat(Machine.java(Runtime.Version.parse(version)).severity()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, OK, agrees with AWS's",
    "PT60S, OK, agrees with AWS's",
    "PT-60S, OK, agrees with AWS's",
    "PT61S, WARN, 1 min 1 s ahead of AWS's",
    "PT-5M, WARN, 5 min 0 s behind AWS's",
    "PT5M1S, FAIL, 5 min 1 s ahead of AWS's: AWS refuses signatures over 5 min off",
    "PT-26H, FAIL, 26 h 0 min behind AWS's: AWS refuses signatures over 5 min off"
  })
  void clockAgrees(Duration ahead, Severity expected, String seen) {
    Diagnosis diagnosis = Machine.clock(ahead);

    assertThat(diagnosis.severity()).isEqualTo(expected);
    assertThat(diagnosis.seen()).isEqualTo(seen);
  }

  @Test
  void aSlowAnswerIsNoSkew() {
    Instant now = FakeInspection.NOW;
    Queue<Instant> times = new ArrayDeque<>(List.of(now.minusSeconds(50), now.plusSeconds(50)));
    InstantSource clock = times::remove;

    assertThat(Machine.clock(clock, new FakeInspection()).severity()).isEqualTo(Severity.OK);
  }
}
