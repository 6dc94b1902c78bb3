package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged tool, run as a process of its own. */
class UpIT {

  private static final Path JAR = Path.of("target", "poc-cli.jar").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void onceRunsEverythingChecksItAndStops() throws Exception {
    Process up = start("up", "--once");
    String output = new String(up.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(up.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("First prediction: gre 800, gpa 4, rank 1 -> Admitted, probability 0.7384")
        .contains("All 9 checks passed.");
  }

  @Test
  void terminatedWhileServingItStopsAtOnce() throws Exception {
    Process up = start("up", "--output", "json");
    List<ProcessHandle> children = new ArrayList<>();
    JsonNode result = read(up, children, Integer.MAX_VALUE);
    assertThat(result.path("ok").asBoolean()).isTrue();

    up.destroy();

    assertThat(up.waitFor()).isEqualTo(128 + 15);
    assertGone(children);
  }

  @Test
  void killedAtAnyMomentItLeavesNothingRunningAndTheNextRunRepairs() throws Exception {
    int last = Integer.MAX_VALUE;
    for (int line = 1; line < last; line += 3) {
      Process up = start("up", "--output", "json");
      List<ProcessHandle> children = new ArrayList<>();
      if (read(up, children, line).path("type").asText().equals("result")) {
        last = line;
      }

      up.destroyForcibly().waitFor();

      assertGone(children);
      Process next = start("up", "--once");
      next.getInputStream().readAllBytes();
      assertThat(next.waitFor()).as("after a kill at line %d", line).isZero();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Reads events up to a number of lines or the result, and notes the children seen on the way. */
  private static JsonNode read(Process up, List<ProcessHandle> children, int lines)
      throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(up.getInputStream(), StandardCharsets.UTF_8));
    JsonNode event = new ObjectMapper().nullNode();
    for (int line = 0; line < lines; line++) {
      event = new ObjectMapper().readTree(out.readLine());
      up.descendants().filter(child -> !children.contains(child)).forEach(children::add);
      if (event.path("type").asText().equals("result")) {
        return event;
      }
    }
    return event;
  }

  private static void assertGone(List<ProcessHandle> children) throws Exception {
    for (ProcessHandle child : children) {
      assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }
  }
}
