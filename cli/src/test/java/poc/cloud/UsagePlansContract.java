package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import poc.cloud.UsagePlan.ApiStage;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;

/** What {@link UsagePlans} must do on every target. */
public abstract class UsagePlansContract {

  private static final String NAME = "admission-dev";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final Throttle THROTTLE = new Throttle(0.5, 20);

  /** An account without APIs, keys and plans; the same account within a test. */
  protected abstract Cloud cloud();

  @Test
  void nothingAtFirst() {
    assertThat(plans().getApiKey(NAME)).isEmpty();
    assertThat(plans().getUsagePlan(NAME)).isEmpty();
  }

  @Test
  void aKeyHasAValueOfItsOwn() {
    ApiKey key = plans().createApiKey(NAME, TAGS);
    ApiKey other = plans().createApiKey("another", TAGS);

    assertThat(key.name()).isEqualTo(NAME);
    assertThat(key.value()).matches("[A-Za-z0-9]{40}").isNotEqualTo(other.value());
    assertThat(key.id()).isNotEqualTo(other.id());
    assertThat(plans().getApiKey(NAME)).contains(key);
  }

  @Test
  void aDeletedKeyIsGone() {
    plans().createApiKey(NAME, TAGS);
    plans().deleteApiKey(NAME);
    plans().deleteApiKey(NAME);

    assertThat(plans().getApiKey(NAME)).isEmpty();
  }

  @Test
  void aPlanIsReadBack() {
    ApiKey key = plans().createApiKey(NAME, TAGS);
    UsagePlan plan = plan(THROTTLE, Optional.of(new Quota(1000, Period.MONTH)), stage(), NAME);
    plans().putUsagePlan(plan);

    assertThat(plans().getUsagePlan(NAME, key)).contains(plan);
    assertThat(plans().getUsagePlan(NAME).orElseThrow().keyNames()).isEmpty();
  }

  @Test
  void aPlanIsReplacedAndKeepsItsKeys() {
    ApiKey key = plans().createApiKey(NAME, TAGS);
    ApiKey another = plans().createApiKey("another", TAGS);
    plans().putUsagePlan(plan(THROTTLE, Optional.of(new Quota(10, Period.DAY)), stage(), NAME));
    UsagePlan changed = plan(new Throttle(5, 1), Optional.empty(), stage(), "another");
    plans().putUsagePlan(changed);

    assertThat(plans().getUsagePlan(NAME, another)).contains(changed);
    assertThat(plans().getUsagePlan(NAME, key).orElseThrow().keyNames()).containsExactly(NAME);
  }

  @Test
  void aPlanOpensOnlyStagesThatExist() {
    UsagePlan plan =
        new UsagePlan(
            NAME,
            THROTTLE,
            Optional.empty(),
            Set.of(new ApiStage("0000000000", "dev")),
            Set.of(),
            TAGS);

    assertThatThrownBy(() -> plans().putUsagePlan(plan)).isInstanceOf(CloudException.class);
  }

  @Test
  void aPlanHoldsOnlyKeysThatExist() {
    UsagePlan plan = plan(THROTTLE, Optional.empty(), stage(), "nobody");

    assertThatThrownBy(() -> plans().putUsagePlan(plan))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void aPlanLosesADeletedKeyAndDoesNotTakeItsNamesake() {
    plans().createApiKey(NAME, TAGS);
    ApiStage stage = stage();
    plans().putUsagePlan(plan(THROTTLE, Optional.empty(), stage, NAME));

    plans().deleteApiKey(NAME);
    ApiKey namesake = plans().createApiKey(NAME, TAGS);

    assertThat(plans().getUsagePlan(NAME, namesake).orElseThrow().keyNames()).isEmpty();
  }

  @Test
  void aDeletedPlanIsGoneAndItsKeysStay() {
    ApiKey key = plans().createApiKey(NAME, TAGS);
    plans().putUsagePlan(plan(THROTTLE, Optional.empty(), stage(), NAME));

    plans().deleteUsagePlan(NAME);
    plans().deleteUsagePlan(NAME);

    assertThat(plans().getUsagePlan(NAME)).isEmpty();
    assertThat(plans().getApiKey(NAME)).contains(key);
  }

  private UsagePlans plans() {
    return cloud().usagePlans();
  }

  private static UsagePlan plan(
      Throttle throttle, Optional<Quota> quota, ApiStage stage, String keyName) {
    return new UsagePlan(NAME, throttle, quota, Set.of(stage), Set.of(keyName), TAGS);
  }

  private ApiStage stage() {
    RestApis apis = cloud().restApis();
    String id = apis.createRestApi(NAME, "", TAGS).id();
    apis.putMethod(
        id,
        new Method(
            "/",
            "GET",
            true,
            List.of(),
            Optional.empty(),
            new Integration.Mock(200, Map.of(), List.of())));
    String deployment = apis.createDeployment(id, "");
    apis.putStage(id, new Stage("dev", deployment, Optional.empty(), Optional.empty()), TAGS);
    return new ApiStage(id, "dev");
  }
}
