package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;

class UsagePlanPatchTest {

  private static final Optional<Quota> NONE = Optional.empty();

  @Test
  void nothingForEqualPlans() {
    UsagePlan plan = plan(0.5, 3, Optional.of(new Quota(10, Period.DAY)), "a");

    assertThat(operations(plan, plan)).isEmpty();
  }

  @Test
  void onlyWhatDiffersIsSent() {
    assertThat(operations(plan(5, 3, NONE, "a"), plan(0.5, 3, NONE, "a")))
        .containsExactly("replace /throttle/rateLimit 0.5");
    assertThat(operations(plan(0.5, 3, NONE, "a"), plan(100, 4, NONE, "a")))
        .containsExactly("replace /throttle/rateLimit 100", "replace /throttle/burstLimit 4");
  }

  @Test
  void aQuotaComesAndChangesAndGoes() {
    UsagePlan without = plan(1, 1, NONE, "a");
    UsagePlan daily = plan(1, 1, Optional.of(new Quota(10, Period.DAY)), "a");
    UsagePlan monthly = plan(1, 1, Optional.of(new Quota(10, Period.MONTH)), "a");

    assertThat(operations(without, daily))
        .containsExactly("add /quota/limit 10", "add /quota/period DAY");
    assertThat(operations(daily, monthly))
        .containsExactly("replace /quota/limit 10", "replace /quota/period MONTH");
    assertThat(operations(monthly, without)).containsExactly("remove /quota");
  }

  @Test
  void newStagesComeBeforeOldOnesGo() {
    assertThat(operations(plan(1, 1, NONE, "a"), plan(1, 1, NONE, "b")))
        .containsExactly("add /apiStages b:dev", "remove /apiStages a:dev");
  }

  private static List<String> operations(UsagePlan now, UsagePlan desired) {
    return UsagePlanPatch.between(now, desired).stream()
        .map(o -> o.opAsString() + " " + o.path() + (o.value() == null ? "" : " " + o.value()))
        .toList();
  }

  private static UsagePlan plan(double rate, int burst, Optional<Quota> quota, String apiId) {
    return new UsagePlan(
        "plan",
        new Throttle(rate, burst),
        quota,
        Set.of(new ApiStage(apiId, "dev")),
        Set.of(),
        Tags.of("admission", "dev"));
  }
}
