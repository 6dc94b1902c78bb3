package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void barsShowWhichWayATermPulls() {
    Run run = Run.of("explain", "--gre", "800", "--gpa", "4", "--rank", "4");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            """
            Not admitted: probability 0.3743

              average case   +0.0664   gre 587.7, gpa 3.390, rank 1
              gre = 800      +0.4807                       │██████
              gpa = 4        +0.4905                       │██████
              rank = 4       -1.5515   ████████████████████│
              log-odds       -0.5138   probability 0.3743
            """);
  }

  @Test
  void jsonIsTheApisAnswer() throws IOException {
    Run run = Run.of("explain", "--gre=800", "--gpa=4", "--rank=4", "--output=json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    JsonNode contributions = json.get("contributions");
    double sum = contributions.get("baseline").asDouble();
    for (JsonNode term : contributions.get("terms")) {
      sum += term.get("share").asDouble();
    }
    assertThat(sum).isCloseTo(contributions.get("total").asDouble(), within(1e-12));
    assertThat(1 / (1 + Math.exp(-sum)))
        .isCloseTo(json.get("probability").asDouble(), within(1e-12));
    assertThat(json.get("result").asBoolean()).isFalse();
  }

  @Test
  void whatCannotBeExplainedIsNamed() {
    Run run = Run.of("explain", "--gre", "801", "--gpa", "4");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--gre must be a number from 0 to 800, but was '801'")
        .contains("--rank must be one of 1, 2, 3, 4, but is missing");
  }
}
