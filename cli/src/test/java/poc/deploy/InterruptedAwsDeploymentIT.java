package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poc.aws.EmulatedAws;
import poc.aws.SideBySide;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Fault;
import poc.cloud.CloudException;
import poc.product.Product;

/**
 * Every single call of a deploy goes wrong in turn, in every way in which it can. Alias and stage
 * never show anything half made, and the next run ends where an undisturbed one does.
 */
class InterruptedAwsDeploymentIT {

  /** Over by the time that the SDK asks again: the very same run succeeds. */
  private static final Set<Fault> PASSING = EnumSet.of(Fault.THROTTLED, Fault.SLOW);

  @TempDir Path folder;
  private Build old;
  private Build next;

  @BeforeEach
  void builds() {
    old = Samples.build(folder, "a");
    Product slower = Samples.product(folder, "{api: {timeout: 5}, function: {memory: 1024}}");
    next = Samples.build(folder, "b", slower);
  }

  @ParameterizedTest
  @EnumSource
  void firstDeploy(Fault fault) throws Exception {
    Undisturbed undisturbed = Undisturbed.deploys(EmulatedAws.front(), List.of(old));

    SideBySide.runAll(
        undisturbed.numbers(fault),
        account ->
            call -> {
              account.reset();
              disturbed(account, old, fault, call, undisturbed);
            });
  }

  /** From the old build to the next, and back from that one, in turns. */
  @ParameterizedTest
  @EnumSource
  void deployOfAChange(Fault fault) throws Exception {
    Undisturbed undisturbed = Undisturbed.deploys(EmulatedAws.front(), List.of(old, next, old));

    SideBySide.runAll(
        undisturbed.numbers(fault),
        account -> {
          Undisturbed.deploys(account, List.of(old, next));
          Deque<Build> turns = new ArrayDeque<>(List.of(old, next));
          return call -> {
            Build build = turns.remove();
            disturbed(account, build, fault, call, undisturbed);
            turns.add(build);
          };
        });
  }

  @Test
  void thereAndBackTakeTheSameCalls() {
    AwsFront front = EmulatedAws.front();

    assertThat(Undisturbed.deploys(front, List.of(old, next)).operations())
        .isEqualTo(Undisturbed.deploys(front, List.of(old, next, old)).operations())
        .isEqualTo(Undisturbed.deploys(front, List.of(old, next, old, next)).operations());
  }

  @Test
  void allThatAliasAndStageShowIsTold() {
    Undisturbed first = Undisturbed.deploys(EmulatedAws.front(), List.of(old));
    Undisturbed changed = Undisturbed.deploys(EmulatedAws.front(), List.of(old, next));

    assertThat(first.aliased()).hasSize(1);
    assertThat(first.served()).hasSize(1);
    assertThat(changed.aliased()).hasSize(2).containsAll(first.aliased());
    assertThat(changed.served()).hasSize(2).containsAll(first.served());
  }

  private static void disturbed(
      AwsFront account, Build build, Fault fault, int call, Undisturbed undisturbed) {
    String how = fault + " at call " + call;
    account.clear();
    account.faultAt(call, fault);

    boolean done = succeeds(account, build);

    assertThat(account.struck()).as(how).isTrue();
    assertThat(done || !PASSING.contains(fault)).as("%s is no failure", how).isTrue();
    account.clear();
    if (!done) {
      Undisturbed.deploy(account, build);
    }
    undisturbed.assertSame(account, build, how);
  }

  private static boolean succeeds(AwsFront account, Build build) {
    try {
      Undisturbed.deploy(account, build);
      return true;
    } catch (CloudException e) {
      assertThat(e.getMessage()).doesNotContain("Exception:");
      return false;
    }
  }
}
