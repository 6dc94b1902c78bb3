package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.aws.EmulatedAws;
import poc.aws.SideBySide;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.When;
import poc.local.OtherProcess;

/**
 * A process that deploys is killed at every single call in turn, as soon as AWS has done what the
 * call asks for. The next run ends where an undisturbed one does.
 */
class KilledAwsDeploymentIT {

  @TempDir Path folder;

  @Test
  void theNextRunFinishesWhatAnyKilledOneBegan() throws Exception {
    Build build = Samples.build(folder, "a");
    AwsFront front = EmulatedAws.front();
    Undisturbed undisturbed = Undisturbed.deploys(front, List.of(build));
    front.reset();
    assertThat(deployInAProcessOfItsOwn(front, 0)).isZero();
    assertThat(front.calls()).hasSameSizeAs(undisturbed.calls()).hasSizeGreaterThan(50);

    SideBySide.runAll(
        undisturbed.calls().stream().map(Call::number).toList(),
        account ->
            call -> {
              String how = "killed at call " + call;
              account.reset();
              assertThat(deployInAProcessOfItsOwn(account, call)).as(how).isEqualTo(137);

              account.clear();
              Undisturbed.deploy(account, build);
              undisturbed.assertSame(account, build, how);
            });
  }

  /** Its exit code; it is killed at a call, unless that is 0. */
  private int deployInAProcessOfItsOwn(AwsFront account, int killedAt) throws Exception {
    String own = Files.createTempDirectory(folder, "process").toString();
    try (OtherProcess process =
        OtherProcess.start(DeployMain.class, own, account.endpoint().toString())) {
      if (killedAt > 0) {
        account.onCall(killedAt, When.AFTER, () -> kill(process));
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
