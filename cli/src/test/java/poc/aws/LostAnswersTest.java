package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poc.aws.emulator.Fault;
import poc.cloud.ApiKey;
import poc.cloud.CloudException;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.RestApi;
import poc.cloud.RestApis;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Throttle;

/** API Gateway does what it is asked to, and nobody hears of it; or it has no time just now. */
final class LostAnswersTest {

  @RegisterExtension static final Gateway GATEWAY = new Gateway();

  private static final String NAME = "admission-dev";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final Method GET =
      new Method(
          "/v1/admit",
          "GET",
          true,
          List.of("gre"),
          Optional.empty(),
          new Integration.LambdaProxy(NAME, "live", Duration.ofSeconds(10)));
  private static final Method OPTIONS =
      new Method(
          "/v1/admit",
          "OPTIONS",
          false,
          List.of(),
          Optional.empty(),
          new Integration.Mock(
              204, Map.of("Vary", "Origin"), List.of("https://a.example", "https://b.example")));

  @Test
  void anApiIsNotMadeTwice() {
    GATEWAY.front().fault("CreateRestApi", Fault.ANSWER_LOST, 1);

    RestApi api = create();

    assertThat(GATEWAY.restApis().getRestApis()).containsExactly(api);
    assertThat(GATEWAY.calls("CreateRestApi")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DROPPED", "INTERNAL_ERROR", "UNAVAILABLE", "ACCESS_DENIED"})
  void anApiThatIsNotMadeIsAFailure(Fault fault) {
    GATEWAY.front().fault("CreateRestApi", fault, 1);

    assertThatThrownBy(LostAnswersTest::create)
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("create the REST API " + NAME);
    assertThat(GATEWAY.calls("CreateRestApi")).hasSize(1);
    assertThat(GATEWAY.restApis().getRestApis()).isEmpty();
  }

  @Test
  void anotherApiOfThatNameIsNotTakenForIt() {
    RestApi other = GATEWAY.restApis().createRestApi(NAME, "", Tags.of("admission", "prod"));
    GATEWAY.front().fault("CreateRestApi", Fault.DROPPED, 1);

    assertThatThrownBy(LostAnswersTest::create).isInstanceOf(CloudException.class);
    assertThat(GATEWAY.restApis().getRestApis()).containsExactly(other);
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER_LOST", "DROPPED", "INTERNAL_ERROR", "THROTTLED"})
  void aMethodIsSavedWhicheverCallGoesWrong(Fault fault) {
    RestApis apis = GATEWAY.restApis();
    String id = create().id();
    apis.putMethod(id, OPTIONS);
    GATEWAY.front().clear();
    apis.putMethod(id, OPTIONS);
    int calls = GATEWAY.front().calls().size();

    for (int call = 1; call <= calls; call++) {
      apis.deleteMethod(id, OPTIONS.path(), "OPTIONS");
      apis.putMethod(id, GET);
      GATEWAY.front().clear();
      GATEWAY.front().faultAt(call, fault);

      apis.putMethod(id, OPTIONS);

      assertThat(apis.getDefinition(id).methods()).containsExactly(GET, OPTIONS);
    }
  }

  @Test
  void pathsAndValidatorsAreNotMadeTwice() {
    String id = create().id();
    GATEWAY.front().fault("CreateResource", Fault.ANSWER_LOST, 2);
    GATEWAY.front().fault("CreateRequestValidator", Fault.ANSWER_LOST, 1);

    GATEWAY.restApis().putMethod(id, GET);

    assertThat(GATEWAY.restApis().getDefinition(id).methods()).containsExactly(GET);
    assertThat(GATEWAY.calls("CreateRequestValidator")).hasSize(1);
  }

  @Test
  void aDeploymentIsMadeAgain() {
    String id = create().id();
    GATEWAY.restApis().putMethod(id, GET);
    GATEWAY.front().fault("CreateDeployment", Fault.ANSWER_LOST, 2);

    String deployment = GATEWAY.restApis().createDeployment(id, "");

    Stage stage = new Stage("dev", deployment, Optional.empty(), Optional.empty());
    GATEWAY.front().fault("CreateStage", Fault.ANSWER_LOST, 1);
    GATEWAY.restApis().putStage(id, stage, TAGS);
    assertThat(GATEWAY.restApis().getStage(id, "dev")).contains(stage);
  }

  @Test
  void deletingIsWaitedFor() {
    String id = create().id();
    GATEWAY.front().fault("DeleteRestApi", Fault.THROTTLED, 10);

    GATEWAY.restApis().deleteRestApi(id);

    assertThat(GATEWAY.restApis().getRestApis()).isEmpty();
    assertThat(GATEWAY.waits())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void deletingIsNotWaitedForForEver() {
    String id = create().id();
    GATEWAY.front().fault("DeleteRestApi", Fault.THROTTLED, 1000);

    assertThatThrownBy(() -> GATEWAY.restApis().deleteRestApi(id))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("delete the REST API " + id);
    assertThat(GATEWAY.waits().stream().mapToLong(Duration::toSeconds).sum()).isBetween(90L, 105L);
  }

  @Test
  void keysAndPlansAreNotMadeTwice() {
    GATEWAY.front().fault("CreateApiKey", Fault.ANSWER_LOST, 1);
    GATEWAY.front().fault("CreateUsagePlan", Fault.ANSWER_LOST, 1);
    GATEWAY.front().fault("CreateUsagePlanKey", Fault.ANSWER_LOST, 1);

    ApiKey key = GATEWAY.usagePlans().createApiKey(NAME, TAGS);
    UsagePlan plan = plan(Set.of());
    GATEWAY.usagePlans().putUsagePlan(plan);

    assertThat(GATEWAY.usagePlans().getApiKey(NAME)).contains(key);
    assertThat(GATEWAY.usagePlans().getUsagePlan(NAME, key)).contains(plan);
    assertThat(GATEWAY.calls("CreateApiKey")).hasSize(1);
    assertThat(GATEWAY.calls("CreateUsagePlan")).hasSize(1);
  }

  @Test
  void aPlanThatChangedIsAsItShouldBe() {
    ApiKey key = GATEWAY.usagePlans().createApiKey(NAME, TAGS);
    GATEWAY.usagePlans().putUsagePlan(plan(Set.of()));
    String id = create().id();
    GATEWAY.restApis().putMethod(id, GET);
    String deployment = GATEWAY.restApis().createDeployment(id, "");
    Stage stage = new Stage("dev", deployment, Optional.empty(), Optional.empty());
    GATEWAY.restApis().putStage(id, stage, TAGS);
    GATEWAY.front().fault("UpdateUsagePlan", Fault.ANSWER_LOST, 1);

    UsagePlan open = plan(Set.of(new ApiStage(id, "dev")));
    GATEWAY.usagePlans().putUsagePlan(open);

    assertThat(GATEWAY.usagePlans().getUsagePlan(NAME, key)).contains(open);
  }

  @Test
  void aDomainNameIsMadeOnce() {
    GATEWAY.front().fault("CreateDomainName", Fault.ANSWER_LOST, 1);

    GATEWAY.domainNames().createDomainName("api.example.com", "arn:aws:acm:::certificate/1", TAGS);

    assertThat(GATEWAY.domainNames().getDomainName("api.example.com")).isPresent();
  }

  private static RestApi create() {
    return GATEWAY.restApis().createRestApi(NAME, "", TAGS);
  }

  private static UsagePlan plan(Set<ApiStage> stages) {
    return new UsagePlan(NAME, new Throttle(5, 10), Optional.empty(), stages, Set.of(NAME), TAGS);
  }
}
