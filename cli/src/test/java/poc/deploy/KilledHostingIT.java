package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.AwsSession;
import poc.aws.EmulatedAws;
import poc.aws.FoundingAccount;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.When;
import poc.cloud.Distribution;
import poc.local.OtherProcess;

/**
 * A process that publishes behind CloudFront is killed at every call in turn by which something
 * there changes, as soon as AWS has done it. The next run ends where an undisturbed one does.
 */
class KilledHostingIT {

  private static final String YAML =
      "site: {hosting: cloudfront, domain: www.example.com, api: same-origin}";

  private static final int MOST_CALLS = 1_000;

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();

  @Test
  void theNextRunFinishesWhatAnyKilledOneBegan() throws Exception {
    empty();
    assertThat(deployInAProcessOfItsOwn(0)).isZero();
    long writes = front.calls().stream().filter(KilledHostingIT::isWrite).count();
    assertThat(writes).isGreaterThan(8);

    for (int write = 1; write <= writes; write++) {
      empty();
      assertThat(deployInAProcessOfItsOwn(write))
          .as("exit code, killed at %d", write)
          .isEqualTo(137);

      front.clear();
      deployment().deploy(new Silent());

      assertThat(ProductUnderTest.resources(deployment().plan())).as("after %d", write).isEmpty();
      assertThat(cloud().distributions().listDistributions()).as("after %d", write).hasSize(1);
      assertThat(new SiteDistribution(cloud(), Samples.product(folder, YAML)).find())
          .as("after %d", write)
          .get()
          .matches(Distribution::deployed);
    }
  }

  private void empty() {
    front.reset();
    FoundingAccount.of(front).zone("example.com");
    front.clear();
  }

  private static boolean isWrite(Call call) {
    return call.service().matches("acm|cloudfront|route53")
        && !call.operation().matches("(Get|List|Describe).*");
  }

  /** Its exit code; it is killed at a write, unless that is 0. */
  private int deployInAProcessOfItsOwn(int killedAt) throws Exception {
    try (OtherProcess process =
        OtherProcess.start(DeployMain.class, folder.toString(), front.endpoint().toString())) {
      killAt(killedAt, process);
      process.release();
      return process.exit();
    }
  }

  /** How often a run has to ask whether something is done differs, so its writes are counted. */
  private void killAt(int write, OtherProcess process) {
    AtomicInteger writes = new AtomicInteger();
    for (int number = 1; number <= MOST_CALLS; number++) {
      int index = number - 1;
      front.onCall(
          number,
          When.AFTER,
          () -> {
            if (isWrite(front.calls().get(index)) && writes.incrementAndGet() == write) {
              kill(process);
            }
          });
    }
  }

  private static void kill(OtherProcess process) {
    try {
      process.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Deployment deployment() {
    return new Deployment(cloud(), Samples.build(folder, "a", Samples.product(folder, YAML)));
  }

  private static AwsCloud cloud() {
    return new AwsCloud(EmulatedAws.session());
  }

  /** What the process does, once its standard input has ended. */
  static final class DeployMain {

    private DeployMain() {}

    public static void main(String[] arguments) throws IOException {
      System.in.readAllBytes();
      Path folder = Path.of(arguments[0]);
      Build build = Samples.build(folder, "a", Samples.product(folder, YAML));
      try (AwsSession session = EmulatedAws.session(arguments[1])) {
        new Deployment(new AwsCloud(session), build).deploy(new Silent());
      }
    }
  }
}
