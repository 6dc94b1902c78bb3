package poc.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
          Optional.empty(),
          new Integration.LambdaProxy("admission-dev", "live", Duration.ofSeconds(29)));
  private static final RequestModel BODY = new RequestModel("Applicant", "{\"type\": \"object\"}");
  private static final Method POST =
      new Method("/admit", "POST", true, List.of(), Optional.of(BODY.name()), GET.integration());
  private static final Method OPTIONS =
      new Method(
          "/admit",
          "OPTIONS",
          false,
          List.of(),
          Optional.empty(),
          new Integration.Mock(
              204, Map.of("Access-Control-Allow-Origin", "http://a.example"), List.of()));
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
    Method open =
        new Method("/admit", "GET", false, List.of(), Optional.empty(), GET.integration());
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
  void ofSeveralOriginsTheOneThatAsksIsNamed() {
    String id = create().id();
    Integration.Mock several =
        new Integration.Mock(
            204,
            Map.of("Vary", "Origin", "Access-Control-Max-Age", "600"),
            List.of("https://a.example", "https://b.example"));
    Method options = new Method("/admit", "OPTIONS", false, List.of(), Optional.empty(), several);
    restApis().putMethod(id, options);

    assertThat(restApis().getDefinition(id).methods()).containsExactly(options);
  }

  @Test
  void aBodyIsDescribedByAModel() {
    String id = create().id();
    restApis().createModel(id, BODY);
    restApis().createModel(id, BODY);
    restApis().putMethod(id, POST);

    assertThat(restApis().getDefinition(id).methods()).containsExactly(POST);
  }

  @Test
  void aModelMustExist() {
    String id = create().id();

    assertThatThrownBy(() -> restApis().putMethod(id, POST))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(BODY.name());
  }

  @Test
  void methodsStandAtAnyPath() {
    String id = create().id();
    List<Method> methods = List.of(at("/"), at("/a"), at("/a/b/c"), at("/a/{d}"));
    methods.forEach(method -> restApis().putMethod(id, method));
    assertThat(restApis().getDefinition(id).methods()).containsExactlyElementsOf(methods);

    restApis().deleteMethod(id, "/a/b/c", "GET");
    restApis().deleteMethod(id, "/a", "GET");

    assertThat(restApis().getDefinition(id).methods()).containsExactly(at("/"), at("/a/{d}"));
  }

  @Test
  void anErrorCanNameTheOriginThatAsks() {
    String id = create().id();
    GatewayResponse echo =
        new GatewayResponse(
            GatewayResponse.DEFAULT_5XX,
            Map.of(
                "Access-Control-Allow-Origin", GatewayResponse.REQUEST_ORIGIN, "Vary", "Origin"));
    restApis().putGatewayResponse(id, echo);

    assertThat(restApis().getDefinition(id).gatewayResponses()).containsExactly(echo);
  }

  @Test
  void aDeletedGatewayResponseIsGone() {
    String id = create().id();
    restApis().putGatewayResponse(id, CORS_4XX);

    restApis().deleteGatewayResponse(id, CORS_4XX.type());
    restApis().deleteGatewayResponse(id, CORS_4XX.type());

    assertThat(restApis().getDefinition(id).gatewayResponses()).isEmpty();
  }

  @Test
  void nothingIsLiveBeforeAStagePointsAtADeployment() {
    String id = create().id();
    restApis().putMethod(id, GET);
    restApis().createDeployment(id, "first");

    assertThat(restApis().getStage(id, "dev")).isEmpty();
  }

  @Test
  void aStageServesTheDeploymentThatItNames() {
    String id = create().id();
    restApis().putMethod(id, GET);
    Stage first = deploy(id, "dev");
    restApis().putMethod(id, OPTIONS);
    restApis().createDeployment(id, "not yet on the stage");
    assertThat(restApis().getStage(id, "dev")).contains(first);

    Stage second = deploy(id, "dev");
    assertThat(second).isNotEqualTo(first);
    assertThat(restApis().getStage(id, "dev")).contains(second);

    restApis().putStage(id, first, TAGS);
    assertThat(restApis().getStage(id, "dev")).contains(first);
  }

  @Test
  void aStageHasAPaceAndALog() {
    String id = create().id();
    restApis().putMethod(id, GET);
    Stage plain = deploy(id, "dev");
    Stage full =
        new Stage(
            "dev",
            plain.deploymentId(),
            Optional.of(new UsagePlan.Throttle(2.5, 7)),
            Optional.of("/poc/admission-dev/access"));

    restApis().putStage(id, full, TAGS);
    assertThat(restApis().getStage(id, "dev")).contains(full);
    restApis().putStage(id, plain, TAGS);
    assertThat(restApis().getStage(id, "dev")).contains(plain);
    restApis().putStage(id, withName(full, "prod"), TAGS);
    assertThat(restApis().getStage(id, "prod")).contains(withName(full, "prod"));
  }

  @Test
  void stagesAreIndependent() {
    String id = create().id();
    restApis().putMethod(id, GET);
    Stage prod = deploy(id, "prod");
    restApis().putMethod(id, OPTIONS);
    Stage dev = deploy(id, "dev");

    assertThat(restApis().getStage(id, "prod")).contains(prod);
    assertThat(restApis().getStage(id, "dev")).contains(dev);
  }

  @Test
  void aStageNamesADeploymentThatExists() {
    String id = create().id();

    assertThatThrownBy(() -> restApis().putStage(id, stage("dev", "0000000000"), TAGS))
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
    Stage stage = stage(stageName, restApis().createDeployment(id, "a deployment"));
    restApis().putStage(id, stage, TAGS);
    return stage;
  }

  private static Stage stage(String name, String deploymentId) {
    return new Stage(name, deploymentId, Optional.empty(), Optional.empty());
  }

  private static Stage withName(Stage stage, String name) {
    return new Stage(name, stage.deploymentId(), stage.throttle(), stage.accessLogGroup());
  }

  private static Method at(String path) {
    return new Method(path, "GET", false, List.of(), Optional.empty(), OPTIONS.integration());
  }
}
