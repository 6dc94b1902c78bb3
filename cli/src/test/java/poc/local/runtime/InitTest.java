package poc.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import poc.cloud.FunctionSettings;
import poc.local.runtime.Invocation.FunctionError;
import poc.local.runtime.handlers.ExitsInInit;
import poc.local.runtime.handlers.FailsToInit;
import poc.local.runtime.handlers.NeverReady;
import poc.local.runtime.handlers.Scripted;

/** Functions that do not get as far as an event. */
@ParameterizedClass
@EnumSource
@Timeout(300)
final class InitTest {

  @Parameter RuntimeClient client = RuntimeClient.AWS;
  @TempDir Path folder = Path.of("");

  private FunctionError failure(FunctionSettings settings, Class<?> zipped, Duration limit)
      throws IOException {
    TestFunctions functions = new TestFunctions(folder);
    functions.deploy(settings, "1", zipped);
    HostSettings hosting =
        HostSettings.of(folder.resolve("work")).withClient(client).withInitLimit(limit);
    try (FunctionHost host =
        FunctionHost.start(hosting, functions, name -> folder.resolve(name + ".log"))) {
      return (FunctionError) host.invoke(settings.name(), TestFunctions.ALIAS, "{}");
    } finally {
      assertThat(Children.java()).isEmpty();
    }
  }

  private FunctionError failure(Class<?> handler, Duration limit) throws IOException {
    return failure(TestFunctions.settings("f", handler), handler, limit);
  }

  @Test
  void reportsAHandlerThatCannotBeMade() throws Exception {
    FunctionError error = failure(FailsToInit.class, Duration.ofSeconds(20));
    assertThat(error.errorType()).isEqualTo("java.lang.IllegalStateException");
    assertThat(error.payload()).contains("no model");
    assertThat(Files.readString(folder.resolve("f.log")))
        .contains("Phase: init\tStatus: error\tError Type: java.lang.IllegalStateException");
  }

  @Test
  void reportsAHandlerThatIsNotThere() throws Exception {
    FunctionSettings settings = TestFunctions.settings("f", NeverReady.class);
    FunctionError error = failure(settings, Scripted.class, Duration.ofSeconds(20));
    assertThat(error.errorType()).isEqualTo("java.lang.ClassNotFoundException");
    assertThat(error.payload()).contains(NeverReady.class.getName());
  }

  @Test
  void reportsARuntimeThatExits() throws Exception {
    FunctionError error = failure(ExitsInInit.class, Duration.ofSeconds(20));
    assertThat(error.payload())
        .isEqualTo(
            "{\"errorType\":\"Runtime.ExitError\","
                + "\"errorMessage\":\"Error: Runtime exited with error: exit status 7\"}");
  }

  @Test
  void stopsARuntimeThatTakesTooLong() throws Exception {
    FunctionError error = failure(NeverReady.class, Duration.ofSeconds(1));
    assertThat(error.errorType()).isEqualTo("Sandbox.Timedout");
    assertThat(Files.readString(folder.resolve("f.log"))).contains("Phase: init\tStatus: timeout");
  }
}
