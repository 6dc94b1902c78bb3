package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link RestApis} must do on every target. */
public abstract class RestApisContract {

  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final Method GET =
      new Method(
          "/admit",
          "GET",
          true,
          List.of("gre", "gpa"),
          new Integration.LambdaProxy("admission-dev", "live", Duration.ofSeconds(29)));
  private static final Method OPTIONS =
      new Method(
          "/admit",
          "OPTIONS",
          false,
          List.of(),
          new Integration.Mock(204, Map.of("Access-Control-Allow-Origin", "http://a.example")));
  private static final GatewayResponse CORS_4XX =
      new GatewayResponse(
          GatewayResponse.DEFAULT_4XX, Map.of("Access-Control-Allow-Origin", "http://a.example"));

  /** The ports of an account without APIs; the same account within a test. */
  protected abstract RestApis restApis();

  @Test
  void noApiAtFirst() {
    assertThat(restApis().getRestApis()).isEmpty();
  }

  @Test
  void anApiIsFoundWithItsTagsAndWithoutMethods() {
    RestApi api = create();

    assertThat(api.name()).isEqualTo("admission-dev");
    assertThat(api.tags()).isEqualTo(TAGS);
    assertThat(restApis().getRestApis()).containsExactly(api);
    assertThat(restApis().getDefinition(api.id()).methods()).isEmpty();
  }

  @Test
  void namesNeedNotBeUnique() {
    RestApi one = create();
    RestApi other = create();

    assertThat(one.id()).isNotEqualTo(other.id());
    assertThat(restApis().getRestApis()).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void whatIsSavedIsReadBack() {
    String id = create().id();
    restApis().putMethod(id, OPTIONS);
    restApis().putMethod(id, GET);
    restApis().putGatewayResponse(id, CORS_4XX);

    assertThat(restApis().getDefinition(id))
        .isEqualTo(new RestApiDefinition(List.of(GET, OPTIONS), List.of(CORS_4XX)));
  }

  @Test
  void aMethodAndAGatewayResponseAreReplaced() {
    String id = create().id();
    restApis().putMethod(id, GET);
    restApis().putGatewayResponse(id, CORS_4XX);
    Method open = new Method("/admit", "GET", false, List.of(), GET.integration());
    GatewayResponse bare = new GatewayResponse(GatewayResponse.DEFAULT_4XX, Map.of());

    restApis().putMethod(id, open);
    restApis().putGatewayResponse(id, bare);

    assertThat(restApis().getDefinition(id).methods()).containsExactly(open);
    assertThat(restApis().getDefinition(id).gatewayResponse(bare.type())).contains(bare);
  }

  @Test
  void aDeletedMethodIsGoneAndTheOthersStay() {
    String id = create().id();
    restApis().putMethod(id, GET);
    restApis().putMethod(id, OPTIONS);

    restApis().deleteMethod(id, "/admit", "GET");
    restApis().deleteMethod(id, "/admit", "GET");
    restApis().deleteMethod(id, "/nowhere", "GET");

    assertThat(restApis().getDefinition(id).methods()).containsExactly(OPTIONS);
  }

  @Test
  void nothingIsLiveBeforeAStagePointsAtADeployment() {
    String id = create().id();
    restApis().putMethod(id, GET);
    restApis().createDeployment(id, "first");

    assertThat(restApis().getStage(id, "dev")).isEmpty();
    assertThat(restApis().getDeployed(id, "dev")).isEmpty();
  }

  @Test
  void aDeploymentIsASnapshot() {
    String id = create().id();
    restApis().putMethod(id, GET);
    RestApiDefinition deployed = restApis().getDefinition(id);
    Stage stage = deploy(id, "dev");
    restApis().putMethod(id, OPTIONS);
    restApis().createDeployment(id, "not yet on the stage");

    assertThat(restApis().getDeployed(id, "dev")).contains(deployed);
    assertThat(restApis().getStage(id, "dev")).contains(stage);
    assertThat(restApis().getDefinition(id)).isNotEqualTo(deployed);
  }

  @Test
  void aStageGoesOnAndGoesBack() {
    String id = create().id();
    restApis().putMethod(id, GET);
    RestApiDefinition before = restApis().getDefinition(id);
    Stage first = deploy(id, "dev");
    restApis().putMethod(id, OPTIONS);
    RestApiDefinition after = restApis().getDefinition(id);
    deploy(id, "dev");
    assertThat(restApis().getDeployed(id, "dev")).contains(after);

    restApis().putStage(id, first);

    assertThat(restApis().getDeployed(id, "dev")).contains(before);
  }

  @Test
  void stagesAreIndependent() {
    String id = create().id();
    restApis().putMethod(id, GET);
    deploy(id, "prod");
    restApis().putMethod(id, OPTIONS);
    deploy(id, "dev");

    assertThat(restApis().getDeployed(id, "prod").orElseThrow().methods()).containsExactly(GET);
    assertThat(restApis().getDeployed(id, "dev").orElseThrow().methods())
        .containsExactly(GET, OPTIONS);
  }

  @Test
  void aStageNamesADeploymentThatExists() {
    String id = create().id();

    assertThatThrownBy(() -> restApis().putStage(id, new Stage("dev", "0000000000")))
        .isInstanceOf(CloudException.class);
    assertThat(restApis().getStage(id, "dev")).isEmpty();
  }

  @Test
  void anApiWithoutMethodsIsNotDeployed() {
    String id = create().id();

    assertThatThrownBy(() -> restApis().createDeployment(id, ""))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("method");
  }

  @Test
  void aStageAnswersUnderItsName() {
    String id = create().id();

    assertThat(restApis().invokeUrl(id, "dev").toString()).startsWith("http").endsWith("/dev");
  }

  @Test
  void aDeletedApiIsGone() {
    String id = create().id();
    restApis().putMethod(id, GET);
    deploy(id, "dev");

    restApis().deleteRestApi(id);
    restApis().deleteRestApi(id);

    assertThat(restApis().getRestApis()).isEmpty();
    assertThat(restApis().getStage(id, "dev")).isEmpty();
    assertThatThrownBy(() -> restApis().getDefinition(id)).isInstanceOf(CloudException.class);
    assertThatThrownBy(() -> restApis().putMethod(id, GET)).isInstanceOf(CloudException.class);
  }

  private RestApi create() {
    return restApis().createRestApi("admission-dev", "Will I be admitted?", TAGS);
  }

  private Stage deploy(String id, String stageName) {
    Stage stage = new Stage(stageName, restApis().createDeployment(id, "a deployment"));
    restApis().putStage(id, stage);
    return stage;
  }
}
