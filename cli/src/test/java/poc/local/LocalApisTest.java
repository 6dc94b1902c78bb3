package poc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.ApiKey;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Throttle;
import poc.local.gateway.Apis;
import poc.local.gateway.Apis.KeyHolder;

final class LocalApisTest {

  private static final Tags TAGS = Tags.of("admission", "dev");

  @TempDir Path folder;

  private LocalCloud cloud;
  private Apis apis;
  private String id;

  @BeforeEach
  void deployAnApi() {
    cloud = new LocalCloud(folder);
    apis = new LocalCloud(folder).apis();
    id = cloud.restApis().createRestApi("admission-dev", "", TAGS).id();
    deploy("GET");
  }

  @Test
  void listsWhatListens() {
    assertThat(apis.list()).isEqualTo(cloud.restApis().listeners()).hasSize(1);

    cloud.restApis().deleteRestApi(id);

    assertThat(apis.list()).isEmpty();
  }

  @Test
  void aDeploymentIsLiveAtOnce() {
    RestApiDefinition before = apis.live(id, "dev").orElseThrow();
    deploy("POST");

    assertThat(before.methods()).hasSize(1);
    assertThat(apis.live(id, "dev").orElseThrow().methods()).hasSize(2);
    assertThat(apis.live(id, "prod")).isEmpty();
  }

  @Test
  void whatWasReadIsKeptWhileNothingIsWritten() {
    assertThat(apis.live(id, "dev")).isSameAs(apis.live(id, "dev"));
  }

  @Test
  void aChangeThatAKilledRunDidNotAnnounceShowsAllTheSame() throws Exception {
    assertThat(apis.live(id, "dev")).isPresent();
    Files.delete(folder.resolve("restapis").resolve(id).resolve("stages").resolve("dev.json"));

    Eventually.until("the stage is gone", () -> apis.live(id, "dev").isEmpty());
  }

  @Test
  void aKeyOpensTheStagesOfItsPlans() {
    ApiKey key = cloud.usagePlans().createApiKey("admission-dev", TAGS);
    ApiKey stranger = cloud.usagePlans().createApiKey("stranger", TAGS);
    UsagePlan plan =
        new UsagePlan(
            "admission-dev",
            new Throttle(5, 10),
            Optional.empty(),
            Set.of(new ApiStage(id, "dev")),
            Set.of(key.name()),
            TAGS);
    cloud.usagePlans().putUsagePlan(plan);

    assertThat(apis.keyHolder(id, "dev", key.value())).contains(new KeyHolder(key, plan));
    assertThat(apis.keyHolder(id, "dev", stranger.value())).isEmpty();
    assertThat(apis.keyHolder(id, "dev", key.id())).isEmpty();
    assertThat(apis.keyHolder(id, "prod", key.value())).isEmpty();

    cloud.usagePlans().deleteApiKey(key.name());

    assertThat(apis.keyHolder(id, "dev", key.value())).isEmpty();
  }

  private void deploy(String httpMethod) {
    cloud
        .restApis()
        .putMethod(
            id,
            new Method(
                "/admit",
                httpMethod,
                true,
                List.of(),
                Optional.empty(),
                new Integration.Mock(200, Map.of(), List.of())));
    cloud
        .restApis()
        .putStage(
            id,
            new Stage(
                "dev",
                cloud.restApis().createDeployment(id, ""),
                Optional.empty(),
                Optional.empty()),
            new Tags(Map.of()));
  }
}
