package poc.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import poc.cloud.ApiKey;
import poc.cloud.RestApiDefinition;
import poc.cloud.Stage;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Throttle;
import poc.local.gateway.Apis;

/** What the folder's REST APIs serve, kept in memory until the folder changes. */
final class LocalApis implements Apis {

  private final LocalRestApis restApis;
  private final Cached<List<LocalApi>> listeners;
  private final Cached<Map<ApiStage, Optional<RestApiDefinition>>> live;
  private final Cached<Map<ApiStage, Optional<Throttle>>> throttles;
  private final Cached<Plans> plans;

  LocalApis(Folder folder, LocalRestApis restApis, LocalUsagePlans usagePlans) {
    this.restApis = restApis;
    listeners = new Cached<>(folder, restApis::listeners);
    live = new Cached<>(folder, ConcurrentHashMap::new);
    throttles = new Cached<>(folder, ConcurrentHashMap::new);
    plans =
        new Cached<>(folder, () -> new Plans(usagePlans.getApiKeys(), usagePlans.getUsagePlans()));
  }

  @Override
  public List<LocalApi> list() {
    return listeners.get();
  }

  @Override
  public Optional<RestApiDefinition> live(String apiId, String stage) {
    return live.get()
        .computeIfAbsent(
            new ApiStage(apiId, stage),
            asked -> restApis.getDeployed(asked.apiId(), asked.stage()));
  }

  @Override
  public Optional<Throttle> throttle(String apiId, String stage) {
    return throttles
        .get()
        .computeIfAbsent(
            new ApiStage(apiId, stage),
            asked -> restApis.getStage(asked.apiId(), asked.stage()).flatMap(Stage::throttle));
  }

  @Override
  public Optional<KeyHolder> keyHolder(String apiId, String stage, String keyValue) {
    return plans.get().holder(new ApiStage(apiId, stage), keyValue);
  }

  private record Plans(List<ApiKey> keys, List<UsagePlan> plans) {

    Optional<KeyHolder> holder(ApiStage stage, String keyValue) {
      return keys.stream()
          .filter(key -> key.value().equals(keyValue))
          .flatMap(
              key ->
                  plans.stream()
                      .filter(plan -> plan.stages().contains(stage))
                      .filter(plan -> plan.keyNames().contains(key.name()))
                      .map(plan -> new KeyHolder(key, plan)))
          .findFirst();
    }
  }
}
