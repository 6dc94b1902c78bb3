package poc.aws;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import poc.cloud.ApiKey;
import poc.cloud.CloudException;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlans;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** API keys and usage plans. A plan holds keys by their id, not by their name. */
final class AwsUsagePlans implements UsagePlans {

  private final ApiGatewayClient client;
  private final Patience patience;
  private final ApiKeys keys;
  private final Plans plans;

  /**
   * Takes clients.
   *
   * @param createOnce repeats a call only if it was throttled
   */
  AwsUsagePlans(ApiGatewayClient client, ApiGatewayClient createOnce) {
    this(client, createOnce, Patience.ofSeconds(90));
  }

  AwsUsagePlans(ApiGatewayClient client, ApiGatewayClient createOnce, Patience patience) {
    this.client = client;
    this.patience = patience;
    this.keys = new ApiKeys(client, createOnce);
    this.plans = new Plans(client, createOnce);
  }

  @Override
  public Optional<ApiKey> getApiKey(String name) {
    return keys.find(name).map(AwsUsagePlans::key);
  }

  @Override
  public ApiKey createApiKey(String name, Tags tags) {
    return key(keys.create(name, tags));
  }

  @Override
  public void deleteApiKey(String name) {
    keys.delete(name);
  }

  @Override
  public Optional<UsagePlan> getUsagePlan(String name) {
    return plans.find(name).map(plan -> Plans.read(plan, Set.of()));
  }

  /** One call where the plan holds the key. */
  @Override
  public Optional<UsagePlan> getUsagePlan(String name, ApiKey key) {
    return plans
        .holding(key.id(), name)
        .map(plan -> Plans.read(plan, Set.of(key.name())))
        .or(() -> getUsagePlan(name));
  }

  @Override
  public void putUsagePlan(UsagePlan plan) {
    Set<String> wanted = keyIds(plan);
    var found = plans.find(plan.name());
    String id = found.isPresent() ? found.get().id() : plans.create(plan);
    if (found.isPresent()) {
      update(id, Plans.read(found.get(), Set.of()), plan);
    }
    wanted.stream()
        .filter(key -> plans.holding(key, plan.name()).isEmpty())
        .forEach(key -> add(id, key, plan.name()));
  }

  /** API Gateway refuses to delete a plan that opens stages. */
  @Override
  public void deleteUsagePlan(String name) {
    plans
        .find(name)
        .ifPresent(
            plan -> {
              UsagePlan now = Plans.read(plan, Set.of());
              UsagePlan closed =
                  new UsagePlan(name, now.throttle(), now.quota(), Set.of(), Set.of(), now.tags());
              update(plan.id(), now, closed);
              AwsCalls.find(
                  "delete the usage plan " + name,
                  404,
                  () -> client.deleteUsagePlan(r -> r.usagePlanId(plan.id())));
            });
  }

  /** A refusal is no failure if the plan is as it should be: then an answer was lost before. */
  private void update(String id, UsagePlan now, UsagePlan desired) {
    List<PatchOperation> operations = UsagePlanPatch.between(now, desired);
    if (operations.isEmpty()) {
      return;
    }
    try {
      AwsCalls.call(
          "change the usage plan " + desired.name(),
          () ->
              patience.whileThrottled(
                  () ->
                      client.updateUsagePlan(r -> r.usagePlanId(id).patchOperations(operations))));
    } catch (CloudException e) {
      boolean done =
          plans
              .find(desired.name())
              .map(plan -> Plans.read(plan, Set.of()))
              .filter(plan -> UsagePlanPatch.between(plan, desired).isEmpty())
              .isPresent();
      if (!done) {
        throw e;
      }
    }
  }

  /** A conflict is a key that is in already, or one in another plan of the same stage. */
  private void add(String planId, String keyId, String name) {
    AwsCalls.call(
        "add a key to the usage plan " + name,
        () -> {
          try {
            return client.createUsagePlanKey(
                r -> r.usagePlanId(planId).keyId(keyId).keyType("API_KEY"));
          } catch (ConflictException e) {
            if (plans.holding(keyId, name).isPresent()) {
              return e;
            }
            throw e;
          }
        });
  }

  private Set<String> keyIds(UsagePlan plan) {
    return plan.keyNames().stream()
        .map(
            name ->
                keys.find(name)
                    .orElseThrow(
                        () ->
                            new CloudException(
                                "could not put the usage plan "
                                    + plan.name()
                                    + ": there is no API key "
                                    + name))
                    .id())
        .collect(Collectors.toSet());
  }

  private static ApiKey key(software.amazon.awssdk.services.apigateway.model.ApiKey key) {
    return new ApiKey(key.id(), key.name(), key.value(), new Tags(key.tags()));
  }
}
