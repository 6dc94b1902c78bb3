package poc.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import poc.cloud.FunctionSettings;
import poc.local.runtime.Invocation.FunctionError;
import poc.local.runtime.Invocation.Refused;
import poc.local.runtime.Invocation.Success;
import poc.local.runtime.handlers.Scripted;

/** One invocation after the other, with each runtime client. */
@ParameterizedClass
@EnumSource
@Timeout(300)
final class FunctionHostTest {

  private static final FunctionSettings SETTINGS = TestFunctions.settings("f", Scripted.class);

  @Parameter RuntimeClient client = RuntimeClient.AWS;
  @TempDir Path folder = Path.of("");

  private TestFunctions functions = new TestFunctions(folder);

  @BeforeEach
  void deploy() throws IOException {
    functions = new TestFunctions(folder);
    functions.deploy(SETTINGS, "1", Scripted.class);
  }

  @AfterEach
  void leavesNothingRunning() throws Exception {
    Eventually.until("all sandboxes are gone", () -> Children.java().isEmpty());
  }

  private FunctionHost host() throws IOException {
    return FunctionHost.start(
        HostSettings.of(folder.resolve("work")).withClient(client), functions, this::log);
  }

  private Path log(String function) {
    return folder.resolve("logs").resolve(function + ".log");
  }

  private static Invocation invoke(FunctionHost host, String words) {
    return host.invoke("f", TestFunctions.ALIAS, "\"" + words + "\"");
  }

  private static Success text(String text) {
    return new Success("\"" + text + "\"");
  }

  @Test
  void usesTheSameSandboxAgain() throws Exception {
    try (FunctionHost host = host()) {
      Invocation first = invoke(host, "pid");
      assertThat(invoke(host, "pid")).isEqualTo(first);
      assertThat(invoke(host, "calls")).isEqualTo(text("3"));
    }
  }

  @Test
  void givesTheEnvironmentOfLambdaAndNothingElse() throws Exception {
    try (FunctionHost host = host()) {
      assertThat(invoke(host, "env"))
          .isEqualTo(
              text(
                  "AWS_DEFAULT_REGION AWS_EXECUTION_ENV AWS_LAMBDA_FUNCTION_MEMORY_SIZE"
                      + " AWS_LAMBDA_FUNCTION_NAME AWS_LAMBDA_FUNCTION_VERSION"
                      + " AWS_LAMBDA_INITIALIZATION_TYPE AWS_LAMBDA_LOG_GROUP_NAME"
                      + " AWS_LAMBDA_LOG_STREAM_NAME AWS_LAMBDA_RUNTIME_API AWS_REGION GREETING"
                      + " LAMBDA_RUNTIME_DIR LAMBDA_TASK_ROOT LANG LC_ALL PATH TZ _HANDLER"));
      assertThat(invoke(host, "variable GREETING")).isEqualTo(text("grüß dich"));
      assertThat(invoke(host, "variable AWS_EXECUTION_ENV")).isEqualTo(text("AWS_Lambda_java17"));
      assertThat(invoke(host, "context"))
          .isEqualTo(
              new Success(
                  "{\"name\":\"f\",\"version\":\"1\",\"memory\":256,"
                      + "\"arn\":\"arn:aws:lambda:us-east-1:000000000000:function:f:live\","
                      + "\"logGroup\":\"/aws/lambda/f\",\"inTime\":true,\"id\":true}"));
    }
  }

  @Test
  void limitsTheHeapByTheMemory() throws Exception {
    try (FunctionHost host = host()) {
      String heap = invoke(host, "heap").payload().replace("\"", "");
      assertThat(Integer.parseInt(heap)).isBetween(200, 218);
    }
  }

  @Test
  void showsTheCodeButNothingOfTheCommandLine() throws Exception {
    try (FunctionHost host = host()) {
      assertThat(invoke(host, "resource version.txt")).isEqualTo(text("1"));
      for (Class<?> ours :
          List.of(FunctionHost.class, FunctionSettings.class, TestFunctions.class)) {
        assertThat(invoke(host, "class " + ours.getName())).isEqualTo(text("false"));
      }
      assertThat(invoke(host, "class com.fasterxml.jackson.databind.ObjectMapper"))
          .isEqualTo(text("false"));
    }
  }

  @Test
  void writesWhatHappensToTheLog() throws Exception {
    try (FunctionHost host = host()) {
      invoke(host, "log hello");
      invoke(host, "say no more");
    }
    List<String> messages =
        Files.readAllLines(log("f")).stream().map(line -> line.split("\t", 3)[2]).toList();
    assertThat(messages).contains("printed hello", "logged hello", "warned hello");
    assertThat(messages.get(0)).startsWith("INIT_START Runtime Version: java17");
    assertThat(messages)
        .filteredOn(m -> m.matches("START RequestId: \\S{36} Version: 1"))
        .hasSize(2);
    assertThat(messages).filteredOn(m -> m.matches("END RequestId: \\S{36}")).hasSize(2);
    assertThat(messages).noneMatch(message -> message.contains("WARNING"));
    List<String> reports = messages.stream().filter(m -> m.startsWith("REPORT")).toList();
    assertThat(reports).hasSize(2);
    assertThat(reports.get(0)).contains("Memory Size: 256 MB").contains("\tInit Duration: ");
    assertThat(reports.get(1)).doesNotContain("Init Duration");
    assertThat(Files.readAllLines(log("f")))
        .allMatch(
            line ->
                line.matches(
                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\t"
                        + "\\d{4}/\\d\\d/\\d\\d/\\[1\\][0-9a-f]{32}\t.*"));
  }

  @Test
  void reportsAnExceptionAndKeepsTheSandbox() throws Exception {
    try (FunctionHost host = host()) {
      Invocation pid = invoke(host, "pid");
      Invocation failed = invoke(host, "throw no \u00e9lan");
      assertThat(failed).isInstanceOf(FunctionError.class);
      assertThat(((FunctionError) failed).errorType()).isEqualTo("java.lang.IllegalStateException");
      assertThat(failed.payload())
          .contains(
              "\"errorMessage\":\"no \u00e9lan\"", "\"stackTrace\":[\"" + Scripted.class.getName());
      assertThat(invoke(host, "pid")).isEqualTo(pid);
    }
  }

  @Test
  void replacesASandboxThatExits() throws Exception {
    try (FunctionHost host = host()) {
      Invocation pid = invoke(host, "pid");
      Invocation failed = invoke(host, "exit 3");
      assertThat(failed.payload())
          .contains("\"errorType\":\"Runtime.ExitError\"")
          .contains("Error: Runtime exited with error: exit status 3\"");
      assertThat(invoke(host, "pid")).isInstanceOf(Success.class).isNotEqualTo(pid);
      assertThat(invoke(host, "exit 0").payload())
          .contains("Runtime exited without providing a reason");
    }
    assertThat(Files.readString(log("f")))
        .contains("\tStatus: error\tError Type: Runtime.ExitError");
  }

  @Test
  void replacesASandboxThatRunsOutOfMemory() throws Exception {
    try (FunctionHost host = host()) {
      Invocation pid = invoke(host, "pid");
      Invocation failed = invoke(host, "hoard");
      assertThat(((FunctionError) failed).errorType()).isEqualTo("java.lang.OutOfMemoryError");
      assertThat(invoke(host, "pid")).isInstanceOf(Success.class).isNotEqualTo(pid);
    }
  }

  @Test
  void killsAFunctionAtItsTimeout() throws Exception {
    functions.deploy(
        TestFunctions.withTimeout(SETTINGS, Duration.ofSeconds(1)), "2", Scripted.class);
    try (FunctionHost host = host()) {
      long pid = Long.parseLong(invoke(host, "pid").payload().replace("\"", ""));
      Invocation failed = invoke(host, "spin");
      assertThat(failed.payload())
          .contains("\"errorType\":\"Sandbox.Timedout\"")
          .contains("Error: Task timed out after 1.00 seconds\"");
      Eventually.gone(pid);
      assertThat(invoke(host, "say hello")).isEqualTo(text("hello"));
    }
    assertThat(Files.readString(log("f"))).contains("Task timed out", "\tStatus: timeout");
  }

  @Test
  void refusesAnAnswerThatIsTooLarge() throws Exception {
    try (FunctionHost host = host()) {
      Invocation failed = invoke(host, "huge 6300000");
      assertThat(((FunctionError) failed).errorType()).isEqualTo("Function.ResponseSizeTooLarge");
      assertThat(invoke(host, "huge 6000000").payload()).hasSize(6_000_002);
    }
  }

  @Test
  void refusesWhatItDoesNotRun() throws Exception {
    try (FunctionHost host = host()) {
      Invocation unknown = host.invoke("g", TestFunctions.ALIAS, "{}");
      assertThat(((Refused) unknown).errorType()).isEqualTo("ResourceNotFoundException");
      Invocation tooLarge = invoke(host, "x".repeat(6 * 1024 * 1024));
      assertThat(((Refused) tooLarge).errorType()).isEqualTo("RequestTooLargeException");
    }
  }
}
