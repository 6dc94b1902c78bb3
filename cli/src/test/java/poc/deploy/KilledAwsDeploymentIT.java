package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.When;
import poc.cloud.Cloud;
import poc.local.OtherProcess;

/**
 * A process that deploys is killed at every single call in turn, as soon as AWS has done what the
 * call asks for. The next run ends where an undisturbed one does.
 */
class KilledAwsDeploymentIT {

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();

  @Test
  void theNextRunFinishesWhatAnyKilledOneBegan() throws Exception {
    Build build = Samples.build(folder, "a");
    front.reset();
    assertThat(deployInAProcessOfItsOwn(0)).isZero();
    int calls = front.calls().size();
    AwsState whole = AwsState.of(cloud(), build.product());
    List<String> served = front.served();
    assertThat(calls).isGreaterThan(50);

    for (int call = 1; call <= calls; call++) {
      front.reset();
      assertThat(deployInAProcessOfItsOwn(call)).as("exit code, killed at %d", call).isEqualTo(137);

      front.clear();
      new Deployment(cloud(), build).deploy(new Silent());
      assertThat(new Deployment(cloud(), build).plan().changes()).as("after %d", call).isEmpty();
      assertThat(AwsState.of(cloud(), build.product())).as("after %d", call).isEqualTo(whole);
      assertThat(served).as("stage, killed at %d", call).containsAll(front.served());
    }
  }

  /** Its exit code; it is killed at a call, unless that is 0. */
  private int deployInAProcessOfItsOwn(int killedAt) throws Exception {
    try (OtherProcess process =
        OtherProcess.start(DeployMain.class, folder.toString(), front.endpoint().toString())) {
      if (killedAt > 0) {
        front.onCall(killedAt, When.AFTER, () -> kill(process));
      }
      process.release();
      return process.exit();
    }
  }

  private static void kill(OtherProcess process) {
    try {
      process.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Cloud cloud() {
    return new AwsCloud(EmulatedAws.session());
  }

  /** What the process does, once its standard input has ended. */
  static final class DeployMain {

    private DeployMain() {}

    public static void main(String[] arguments) throws IOException {
      System.in.readAllBytes();
      Build build = Samples.build(Path.of(arguments[0]), "a");
      try (AwsSession session = EmulatedAws.session(arguments[1])) {
        new Deployment(new AwsCloud(session), build).deploy(new Silent());
      }
    }
  }
}
