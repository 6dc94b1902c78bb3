package poc.local;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import poc.cloud.ApiKey;
import poc.cloud.CloudException;
import poc.cloud.RestApis;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;
import poc.cloud.UsagePlans;

/**
 * Keys in the folder {@code apikeys} and plans in {@code usageplans}, a file each. As on API
 * Gateway a plan holds keys by their id: it loses a key that is deleted, and a new one of the same
 * name is another key.
 */
public final class LocalUsagePlans implements UsagePlans {

  private final Folder folder;
  private final RestApis restApis;
  private final Ids ids;

  LocalUsagePlans(Folder folder, RestApis restApis, Ids ids) {
    this.folder = folder;
    this.restApis = restApis;
    this.ids = ids;
  }

  @Override
  public Optional<ApiKey> getApiKey(String name) {
    return folder.read(keyFile(name), ApiKey.class);
  }

  /** Every key. */
  List<ApiKey> getApiKeys() {
    return folder.list(folder.at("apikeys")).stream()
        .flatMap(file -> folder.read(file, ApiKey.class).stream())
        .toList();
  }

  @Override
  public ApiKey createApiKey(String name, Tags tags) {
    return folder.exclusively(
        () -> {
          if (getApiKey(name).isPresent()) {
            throw new CloudException("Cannot create API key " + name + ": it exists already");
          }
          ApiKey key = new ApiKey(ids.id(), name, ids.apiKeyValue(), tags);
          folder.write(keyFile(name), key);
          return key;
        });
  }

  @Override
  public void deleteApiKey(String name) {
    folder.delete(keyFile(name));
  }

  @Override
  public Optional<UsagePlan> getUsagePlan(String name) {
    return state(name).map(state -> plan(state, Set.of()));
  }

  @Override
  public Optional<UsagePlan> getUsagePlan(String name, ApiKey key) {
    return state(name).map(state -> plan(state, Set.of(key)));
  }

  /** Every plan, with all its keys. */
  List<UsagePlan> getUsagePlans() {
    return folder.list(folder.at("usageplans")).stream()
        .flatMap(file -> folder.read(file, PlanState.class).stream())
        .map(state -> plan(state, getApiKeys()))
        .toList();
  }

  @Override
  public void putUsagePlan(UsagePlan plan) {
    if (!(plan.throttle().rate() > 0) || plan.throttle().burst() < 1) {
      throw refused(plan, "its rate must be more than 0 and its burst at least 1");
    }
    if (plan.quota().filter(quota -> quota.limit() < 1).isPresent()) {
      throw refused(plan, "its quota must be at least 1");
    }
    folder.exclusively(
        () -> {
          for (ApiStage stage : plan.stages()) {
            if (!exists(stage)) {
              throw refused(plan, "there is no stage " + stage.apiId() + "/" + stage.stage());
            }
          }
          folder.write(
              planFile(plan.name()),
              new PlanState(
                  plan.name(),
                  plan.throttle(),
                  plan.quota().orElse(null),
                  plan.stages(),
                  keyIds(plan),
                  plan.tags()));
        });
  }

  @Override
  public void deleteUsagePlan(String name) {
    folder.delete(planFile(name));
  }

  private Set<String> keyIds(UsagePlan plan) {
    Set<String> found = new HashSet<>(state(plan.name()).map(PlanState::keyIds).orElse(Set.of()));
    for (String name : plan.keyNames()) {
      ApiKey key = getApiKey(name).orElseThrow(() -> refused(plan, "there is no API key " + name));
      found.add(key.id());
    }
    return found;
  }

  private static CloudException refused(UsagePlan plan, String reason) {
    return new CloudException("Cannot put usage plan " + plan.name() + ": " + reason);
  }

  private Optional<PlanState> state(String name) {
    return folder.read(planFile(name), PlanState.class);
  }

  private UsagePlan plan(PlanState state, Collection<ApiKey> keys) {
    return new UsagePlan(
        state.name(),
        state.throttle(),
        Optional.ofNullable(state.quota()),
        state.stages().stream().filter(this::exists).collect(toUnmodifiableSet()),
        keys.stream()
            .filter(key -> state.keyIds().contains(key.id()))
            .map(ApiKey::name)
            .collect(toUnmodifiableSet()),
        state.tags());
  }

  private boolean exists(ApiStage stage) {
    return restApis.getStage(stage.apiId(), stage.stage()).isPresent();
  }

  private Path keyFile(String name) {
    return folder.at("apikeys").resolve(FileName.of(name) + ".json");
  }

  private Path planFile(String name) {
    return folder.at("usageplans").resolve(FileName.of(name) + ".json");
  }

  private record PlanState(
      String name,
      Throttle throttle,
      @Nullable Quota quota,
      Set<ApiStage> stages,
      Set<String> keyIds,
      Tags tags) {}
}
