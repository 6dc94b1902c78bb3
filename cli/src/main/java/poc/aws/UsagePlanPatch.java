package poc.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Quota;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The operations that make a usage plan what it should be, its keys aside. */
final class UsagePlanPatch {

  private static final String STAGES = "/apiStages";

  private UsagePlanPatch() {}

  static List<PatchOperation> between(UsagePlan now, UsagePlan desired) {
    List<PatchOperation> operations = new ArrayList<>();
    if (now.throttle().rate() != desired.throttle().rate()) {
      operations.add(Patch.replace("/throttle/rateLimit", Patch.number(desired.throttle().rate())));
    }
    if (now.throttle().burst() != desired.throttle().burst()) {
      operations.add(
          Patch.replace("/throttle/burstLimit", Integer.toString(desired.throttle().burst())));
    }
    if (!now.quota().equals(desired.quota())) {
      desired
          .quota()
          .ifPresentOrElse(
              quota -> operations.addAll(quota(now.quota().isPresent(), quota)),
              () -> operations.add(Patch.remove("/quota")));
    }
    desired.stages().stream()
        .filter(Predicate.not(now.stages()::contains))
        .map(stage -> Patch.add(STAGES, text(stage)))
        .forEach(operations::add);
    now.stages().stream()
        .filter(Predicate.not(desired.stages()::contains))
        .map(stage -> Patch.remove(STAGES, text(stage)))
        .forEach(operations::add);
    return operations;
  }

  private static List<PatchOperation> quota(boolean replace, Quota quota) {
    String limit = Integer.toString(quota.limit());
    String period = quota.period().name();
    return replace
        ? List.of(Patch.replace("/quota/limit", limit), Patch.replace("/quota/period", period))
        : List.of(Patch.add("/quota/limit", limit), Patch.add("/quota/period", period));
  }

  private static String text(ApiStage stage) {
    return stage.apiId() + ":" + stage.stage();
  }
}
