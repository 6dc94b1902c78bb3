package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Fault;

class DoctorCommandTest {

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();

  @BeforeEach
  void emptyAccount() throws IOException {
    EmulatedAws.empty();
    Files.writeString(folder.resolve("poc.yaml"), "product: admission\n");
  }

  @Test
  void looksAtEverythingAndChangesNothing() {
    Run run = aws();

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("ok    Java", "ok    region", "ok    credentials", "ok    clock")
        .contains("permissions", "buckets", "quotas", "is not there yet");
    assertThat(front.calls()).noneMatch(call -> call.operation().matches("(Create|Put|Delete).*"));
  }

  @Test
  void thePagesDomainIsLookedAtIfThereIsOne() throws IOException {
    assertThat(aws().out()).doesNotContain("hosted zone", "page's cert.");
    Files.writeString(
        folder.resolve("poc.yaml"), "site: {hosting: cloudfront, domain: www.example.com}\n");

    assertThat(aws().out())
        .contains("ok    page's cert. none for www.example.com in us-east-1 is issued")
        .contains("WARN  hosted zone  no public zone of this account holds www.example.com");
  }

  @Test
  void refusedCredentialsEndWithFour() {
    front.fault("GetCallerIdentity", Fault.ACCESS_DENIED, 2);

    Run run = aws();

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).contains("FAIL  credentials", "poc up");
  }

  @Test
  void jsonIsAnEventEach() {
    Run run = aws("--output", "json");

    assertThat(run.out().lines())
        .allMatch(line -> line.startsWith("{\"type\":\""))
        .anyMatch(line -> line.contains("\"check\":\"clock\",\"severity\":\"ok\""));
    assertThat(run.out().lines().reduce((a, b) -> b).orElseThrow())
        .startsWith("{\"type\":\"result\"");
  }

  @Test
  void thisMachineNeedsJavaAlone() {
    Run run = run("--target", "local");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Java").doesNotContain("credentials");
  }

  private Run aws(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--region", "us-east-1", "--endpoint-url", front.endpoint().toString()));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Run run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("doctor", "--config", folder.resolve("poc.yaml").toString()));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }
}
