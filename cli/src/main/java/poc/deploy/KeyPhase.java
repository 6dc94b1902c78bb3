package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import poc.cloud.ApiKey;
import poc.cloud.Cloud;
import poc.cloud.RestApi;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlans;
import poc.plan.Change;
import poc.plan.Difference;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Product;

/** The API key that the page sends, and the plan that says how much it may ask. */
final class KeyPhase implements Phase {

  private final Cloud cloud;
  private final Product product;
  private final String name;

  KeyPhase(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.product = product;
    this.name = product.resourceName();
  }

  @Override
  public List<Change> changes() {
    Optional<ApiKey> key = cloud.usagePlans().getApiKey(name);
    key.ifPresent(k -> Ownership.require("API key", name, k.tags(), product));
    Optional<UsagePlan> plan = plan(key);
    plan.ifPresent(p -> Ownership.require("usage plan", name, p.tags(), product));
    return product.api().key() ? wanted(key, plan) : unwanted(key, plan);
  }

  /** The key's value; empty where none is needed or none is made yet. */
  Optional<String> value() {
    return product.api().key()
        ? cloud.usagePlans().getApiKey(name).map(ApiKey::value)
        : Optional.empty();
  }

  private Optional<UsagePlan> plan(Optional<ApiKey> key) {
    UsagePlans plans = cloud.usagePlans();
    return key.isPresent() ? plans.getUsagePlan(name, key.get()) : plans.getUsagePlan(name);
  }

  private List<Change> wanted(Optional<ApiKey> key, Optional<UsagePlan> now) {
    List<Change> changes = new ArrayList<>();
    if (key.isEmpty()) {
      changes.add(
          Change.create(
              new Resource("api-key", name),
              product.site().sameOrigin()
                  ? "CloudFront sends it: the page does not have it"
                  : "the page sends it: its value will stand in config.json",
              new KeyCommands.CreateApiKey(name, product.tags())));
    }
    UsagePlan desired = desired();
    Resource resource = new Resource("usage-plan", name);
    var command = new KeyCommands.PutUsagePlan(desired);
    if (now.isEmpty()) {
      changes.add(Change.create(resource, "a key needs a plan", command));
    } else if (!now.get().equals(desired)) {
      changes.add(
          Change.update(
              resource, differences(now.get(), desired), "limits or stages differ", command));
    }
    return changes;
  }

  private List<Change> unwanted(Optional<ApiKey> key, Optional<UsagePlan> plan) {
    List<Change> changes = new ArrayList<>();
    String reason = "the API needs no key";
    plan.ifPresent(p -> changes.add(Deletion.USAGE_PLAN.of(name, reason)));
    key.ifPresent(k -> changes.add(Deletion.API_KEY.of(name, reason)));
    return changes;
  }

  private UsagePlan desired() {
    String apiId =
        ApiReference.of(product).find(cloud).map(RestApi::id).orElse(Unknown.URL.toString());
    return new UsagePlan(
        name,
        product.api().throttle(),
        product.api().quota(),
        Set.of(new ApiStage(apiId, product.stage())),
        Set.of(name),
        product.tags());
  }

  private static List<Difference> differences(UsagePlan now, UsagePlan desired) {
    return new Differences()
        .compare("rate", now.throttle().rate(), desired.throttle().rate())
        .compare("burst", now.throttle().burst(), desired.throttle().burst())
        .compare("quota", now.quota().orElse(null), desired.quota().orElse(null))
        .compare("stages", now.stages(), desired.stages())
        .compare("keys", now.keyNames(), desired.keyNames())
        .list();
  }
}
