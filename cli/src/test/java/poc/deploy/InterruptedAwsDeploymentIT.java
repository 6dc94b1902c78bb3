package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Fault;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.product.Product;

/**
 * Every single call of a deploy goes wrong in turn, in every way that calls to AWS go wrong. Alias
 * and stage never show anything half made, and the next run ends where an undisturbed one does.
 */
class InterruptedAwsDeploymentIT {

  @TempDir Path folder;
  private final AwsFront front = EmulatedAws.front();
  private Build old;
  private Build next;

  @BeforeEach
  void builds() {
    old = Samples.build(folder, "a");
    Product slower = Samples.product(folder, "{api: {timeout: 5}, function: {memory: 1024}}");
    next = Samples.build(folder, "b", slower);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROPPED", "ANSWER_LOST", "ACCESS_DENIED", "INTERNAL_ERROR", "PRECONDITION_FAILED"})
  void firstDeploy(Fault fault) {
    Undisturbed undisturbed = undisturbed(List.of(old));
    for (int call = 1; call <= undisturbed.calls(); call++) {
      front.reset();
      front.faultAt(call, fault);

      tryToDeploy(old);

      converges(old, undisturbed, fault + " at call " + call);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"ANSWER_LOST", "ACCESS_DENIED"})
  void deployOfAChange(Fault fault) {
    Undisturbed undisturbed = undisturbed(List.of(old, next));
    for (int call = 1; call <= undisturbed.calls(); call++) {
      front.reset();
      deploy(old);
      front.clear();
      front.faultAt(call, fault);

      tryToDeploy(next);

      converges(next, undisturbed, fault + " at call " + call);
    }
  }

  /** Each of these is over after a while, so that the very same run succeeds. */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"THROTTLED", "UNAVAILABLE", "SLOW"})
  void whatPassesDoesNotStopARun(Fault fault) {
    int calls = undisturbed(List.of(old)).calls();
    front.reset();
    for (int call = 1; call <= calls; call += fault == Fault.SLOW ? 10 : 3) {
      front.faultAt(call, fault);
    }
    if (fault == Fault.UNAVAILABLE) {
      tryToDeploy(old);
      front.clear();
    }

    deploy(old);

    assertThat(new Deployment(cloud(), old).plan().changes()).isEmpty();
  }

  @Test
  void answersOfTheLastMomentAreTold() {
    assertThat(undisturbed(List.of(old)).served()).hasSize(1);
    assertThat(undisturbed(List.of(old, next)).served()).hasSize(2);
  }

  private void converges(Build build, Undisturbed undisturbed, String how) {
    front.clear();
    assertThat(undisturbed.live()).as("alias after " + how).containsAll(live().stream().toList());
    deploy(build);
    assertThat(new Deployment(cloud(), build).plan().changes()).as(how).isEmpty();
    assertThat(AwsState.of(cloud(), build.product())).as(how).isEqualTo(undisturbed.state());
    assertThat(undisturbed.served()).as("stage during " + how).containsAll(front.served());
  }

  private void tryToDeploy(Build build) {
    try {
      deploy(build);
    } catch (CloudException e) {
      assertThat(e.getMessage()).doesNotContain("Exception:");
    }
  }

  private static void deploy(Build build) {
    new Deployment(cloud(), build).deploy(new Silent());
  }

  private static Cloud cloud() {
    return new AwsCloud(EmulatedAws.session());
  }

  private static Optional<AwsState.Live> live() {
    return AwsState.live(cloud(), "admission-dev");
  }

  /** What the last of some deploys takes, and where they end. */
  private Undisturbed undisturbed(List<Build> builds) {
    front.reset();
    Set<AwsState.Live> live = new LinkedHashSet<>();
    for (Build build : builds) {
      front.clear();
      deploy(build);
      live().ifPresent(live::add);
    }
    int calls = front.calls().size();
    return new Undisturbed(
        calls,
        live,
        Set.copyOf(front.served()),
        AwsState.of(cloud(), builds.get(builds.size() - 1).product()));
  }

  private record Undisturbed(
      int calls, Set<AwsState.Live> live, Set<String> served, AwsState state) {}
}
