package poc.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import poc.cloud.Tags;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlansResponse;
import software.amazon.awssdk.services.apigateway.model.QuotaSettings;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/** Usage plans. Their names are not unique: of several, one that some product owns goes first. */
record Plans(ApiGatewayClient client, ApiGatewayClient createOnce) {

  /** What a plan without limits has; no plan of ours is like it. */
  private static final Throttle NO_LIMITS = new Throttle(0, 0);

  Optional<UsagePlan> find(String name) {
    return named(all(null), name);
  }

  /** The plan of that name that some product owns, if it holds the key of that id. */
  Optional<UsagePlan> holding(String keyId, String name) {
    return named(all(keyId), name).filter(Plans::owned);
  }

  /** Creates a plan without keys, and gives its id. */
  String create(poc.cloud.UsagePlan plan) {
    return Creation.once(
        "create the usage plan " + plan.name(),
        () ->
            createOnce
                .createUsagePlan(
                    r ->
                        r.name(plan.name())
                            .throttle(throttle(plan.throttle()))
                            .quota(plan.quota().map(Plans::quota).orElse(null))
                            .apiStages(stages(plan))
                            .tags(plan.tags().values()))
                .id(),
        () ->
            all(null)
                .filter(made -> plan.name().equals(made.name()))
                .filter(made -> new Tags(made.tags()).equals(plan.tags()))
                .findFirst()
                .map(UsagePlan::id));
  }

  static poc.cloud.UsagePlan read(UsagePlan plan, Set<String> keyNames) {
    return new poc.cloud.UsagePlan(
        plan.name(),
        Optional.ofNullable(plan.throttle()).flatMap(Plans::read).orElse(NO_LIMITS),
        Optional.ofNullable(plan.quota()).flatMap(Plans::read),
        plan.apiStages().stream()
            .map(stage -> new ApiStage(stage.apiId(), stage.stage()))
            .collect(Collectors.toSet()),
        keyNames,
        new Tags(plan.tags()));
  }

  private static Optional<Throttle> read(ThrottleSettings throttle) {
    return throttle.rateLimit() == null || throttle.burstLimit() == null
        ? Optional.empty()
        : Optional.of(new Throttle(throttle.rateLimit(), throttle.burstLimit()));
  }

  private static Optional<Quota> read(QuotaSettings quota) {
    return quota.limit() == null || quota.period() == null
        ? Optional.empty()
        : Optional.of(new Quota(quota.limit(), Period.valueOf(quota.periodAsString())));
  }

  private static ThrottleSettings throttle(Throttle throttle) {
    return ThrottleSettings.builder()
        .rateLimit(throttle.rate())
        .burstLimit(throttle.burst())
        .build();
  }

  private static QuotaSettings quota(Quota quota) {
    return QuotaSettings.builder().limit(quota.limit()).period(quota.period().name()).build();
  }

  private static List<software.amazon.awssdk.services.apigateway.model.ApiStage> stages(
      poc.cloud.UsagePlan plan) {
    return plan.stages().stream()
        .map(
            stage ->
                software.amazon.awssdk.services.apigateway.model.ApiStage.builder()
                    .apiId(stage.apiId())
                    .stage(stage.stage())
                    .build())
        .toList();
  }

  private static boolean owned(UsagePlan plan) {
    Tags tags = new Tags(plan.tags());
    return tags.sameOwner(tags);
  }

  private static Optional<UsagePlan> named(Stream<UsagePlan> plans, String name) {
    return plans
        .filter(plan -> name.equals(plan.name()))
        .min(Comparator.comparing(plan -> !owned(plan)));
  }

  /** Every plan, or every one that holds the key of that id. */
  private Stream<UsagePlan> all(@Nullable String keyId) {
    return AwsCalls.call(
        "read the usage plans",
        () ->
            Pages.all(
                position ->
                    client.getUsagePlans(r -> r.keyId(keyId).limit(Pages.LIMIT).position(position)),
                GetUsagePlansResponse::items,
                GetUsagePlansResponse::position))
        .stream();
  }
}
