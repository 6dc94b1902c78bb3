package poc.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import poc.local.runtime.FunctionCode.Deployed;
import poc.local.runtime.handlers.Scripted;

@Timeout(300)
final class FleetTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder = Path.of("");

  private final ExecutorService executor = Executors.newCachedThreadPool();

  @AfterEach
  void shutDown() {
    executor.shutdownNow();
  }

  private Fleet fleet(int capacity) throws Exception {
    TestFunctions functions = new TestFunctions(folder);
    functions.deploy(TestFunctions.settings("f", Scripted.class), "1", Scripted.class);
    Deployed deployed = functions.find("f", TestFunctions.ALIAS).orElseThrow();
    Launch launch =
        new Launch(
            deployed.version(),
            RuntimeFiles.install(folder.resolve("runtime"), RuntimeClient.AWS),
            RuntimeClient.AWS,
            folder.resolve("f.log"),
            LONG,
            executor,
            Clock.systemUTC());
    return new Fleet(
        new SandboxStarter(launch, deployed.zip(), folder.resolve("task")), capacity, executor);
  }

  @Test
  void hasNoPlaceWhereAllAreBusyForTooLong() throws Exception {
    Fleet fleet = fleet(1);
    Place first = fleet.take(LONG);
    assertThat(first).isInstanceOf(Place.Free.class);
    assertThat(fleet.take(Duration.ofMillis(20))).isEqualTo(new Place.Busy());
    fleet.release(((Place.Free) first).sandbox());
    assertThat(fleet.take(Duration.ZERO)).isEqualTo(first);
    fleet.stop();
    assertThat(fleet.isEmpty()).isTrue();
    assertThat(fleet.take(LONG)).isEqualTo(new Place.Retired());
    assertThat(folder.resolve("task")).doesNotExist();
  }

  @Test
  void saysWhyNoneCouldBeStarted() throws Exception {
    Fleet fleet = fleet(1);
    Files.writeString(folder.resolve("f-1.zip"), "no zip");
    assertThat(fleet.take(LONG)).isInstanceOf(Place.Failed.class);
    fleet.stop();
  }
}
