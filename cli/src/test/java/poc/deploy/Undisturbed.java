package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Fault;
import poc.cloud.Cloud;

/**
 * Some deploys in which nothing goes wrong.
 *
 * @param calls those of the last deploy
 * @param ends what there is after a deploy of each build
 * @param aliased what the alias showed
 * @param served what the stage served
 */
record Undisturbed(
    List<Call> calls, Map<Build, AwsState> ends, Set<String> aliased, Set<String> served) {

  /** One build after the other, in an empty account. */
  static Undisturbed deploys(AwsFront front, List<Build> builds) {
    front.reset();
    Map<Build, AwsState> ends = new LinkedHashMap<>();
    List<Call> calls = List.of();
    for (Build build : builds) {
      front.clear();
      deploy(front, build);
      calls = front.calls();
      ends.put(build, AwsState.of(cloud(front), build.product()));
    }
    return new Undisturbed(calls, ends, Set.copyOf(front.aliased()), Set.copyOf(front.served()));
  }

  static void deploy(AwsFront front, Build build) {
    new Deployment(cloud(front), build).deploy(new Silent());
  }

  /** The numbers of the calls that can go wrong in that way. */
  List<Integer> numbers(Fault fault) {
    return calls.stream().filter(fault::befalls).map(Call::number).toList();
  }

  /** The names of the calls, whatever their order. */
  List<String> operations() {
    return calls.stream().map(Call::operation).sorted().toList();
  }

  /** A deploy that went wrong has come to the same end, and showed nothing else on its way. */
  void assertSame(AwsFront front, Build build, String how) {
    Cloud cloud = cloud(front);
    assertThat(new Deployment(cloud, build).plan().changes()).as(how).isEmpty();
    assertThat(AwsState.of(cloud, build.product())).as(how).isEqualTo(ends.get(build));
    assertThat(aliased).as("alias, %s", how).containsAll(front.aliased());
    assertThat(served).as("stage, %s", how).containsAll(front.served());
  }

  private static Cloud cloud(AwsFront front) {
    return new AwsCloud(EmulatedAws.session(front));
  }
}
