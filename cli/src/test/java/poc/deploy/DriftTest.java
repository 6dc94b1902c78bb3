package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.CloudException;
import poc.cloud.FunctionSettings;
import poc.cloud.Functions;
import poc.cloud.GatewayResponse;
import poc.cloud.ObjectLocation;
import poc.cloud.Permission;
import poc.cloud.PolicyDocument;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.cors.CorsPolicy;
import poc.plan.Change;
import poc.plan.Difference;
import poc.plan.Plan;
import poc.plan.Resource;

/** What was changed by hand is found, named by its field, and mended. */
class DriftTest {

  @TempDir Path folder;
  private ProductUnderTest product;

  @BeforeEach
  void deployed() {
    product = new ProductUnderTest(folder);
  }

  @Test
  void headerRemovedByHandIsFoundByFieldAndComesBackLive() {
    product.deployment("a").deploy(new Silent());
    product
        .cloud()
        .restApis()
        .putGatewayResponse(
            product.api().id(), new GatewayResponse(GatewayResponse.DEFAULT_4XX, Map.of()));

    List<Change> changes = product.deployment("a").plan().changes();

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).resource())
        .isEqualTo(new Resource("gateway-response", "DEFAULT_4XX"));
    assertThat(changes.get(0).differences())
        .contains(
            new Difference(
                "header.Access-Control-Allow-Origin", "(none)", product.siteUrl().toString()));
    assertThat(product.deployment("a").deploy(new Silent()).made().changes()).isNotEmpty();
    assertThat(product.deployment("a").plan().isEmpty()).isTrue();
  }

  @Test
  void deploymentMadeByHandIsReplaced() {
    product.deployment("a").deploy(new Silent());
    String id = product.api().id();
    product.cloud().restApis().putGatewayResponse(id, new GatewayResponse("DEFAULT_5XX", Map.of()));
    Stage stage = product.cloud().restApis().getStage(id, "dev").orElseThrow();
    String stale = product.cloud().restApis().createDeployment(id, "by hand");
    product.cloud().restApis().putStage(id, stage.withDeployment(stale), new Tags(Map.of()));
    product
        .cloud()
        .restApis()
        .putGatewayResponse(
            id,
            new GatewayResponse(
                "DEFAULT_5XX",
                CorsPolicy.of(List.of(product.siteUrl().toString()), List.of()).error()));

    List<Change> changes = product.deployment("a").plan().changes();

    assertThat(changes)
        .extracting(c -> c.resource().toString(), Change::reason)
        .contains(
            tuple("stage admission-dev/dev", "deployed by hand: what is live there is not known"));
    product.deployment("a").deploy(new Silent());
    assertThat(product.deployment("a").plan().isEmpty()).isTrue();
  }

  @Test
  void stageThatServesAnOldDeploymentIsFoundByField() {
    product.deployment("a").deploy(new Silent());
    String id = product.api().id();
    Stage old = product.cloud().restApis().getStage(id, "dev").orElseThrow();
    Deployment slower = deployment("api: {timeout: 5}");
    slower.deploy(new Silent());
    product.cloud().restApis().putStage(id, old, new Tags(Map.of()));

    List<Change> changes = slower.plan().changes();

    assertThat(changes)
        .extracting(c -> c.resource().toString(), Change::reason)
        .contains(tuple("stage admission-dev/dev", "saved but not live"));
    assertThat(changes.get(0).differences())
        .contains(new Difference("live.GET /admit timeout", "29000 ms", "5000 ms"));
    slower.deploy(new Silent());
    assertThat(slower.plan().isEmpty()).isTrue();
  }

  @Test
  void stageSettingsChangedByHandAreFoundByField() {
    product.deployment("a").deploy(new Silent());
    String id = product.api().id();
    Stage stage = product.cloud().restApis().getStage(id, "dev").orElseThrow();
    product
        .cloud()
        .restApis()
        .putStage(
            id,
            new Stage("dev", stage.deploymentId(), Optional.empty(), Optional.empty()),
            new Tags(Map.of()));

    List<Change> changes = product.deployment("a").plan().changes();

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).differences())
        .extracting(Difference::field)
        .containsExactly("throttle");
    product.deployment("a").deploy(new Silent());
    assertThat(product.deployment("a").plan().isEmpty()).isTrue();
  }

  @Test
  void permissionOfAnotherApiGoesAndOursComesBack() {
    product.deployment("a").deploy(new Silent());
    Functions functions = product.cloud().functions();
    Permission ours =
        functions.getPermissions("admission-dev", "live").stream().findFirst().orElseThrow();
    functions.removePermission("admission-dev", "live", ours.statementId());
    functions.addPermission(
        "admission-dev", "live", new Permission("poc-old", ours.principal(), "arn:other"));
    Permission foreign = new Permission("by-hand", "events.amazonaws.com", "");
    functions.addPermission("admission-dev", "live", foreign);

    product.deployment("a").deploy(new Silent());

    assertThat(functions.getPermissions("admission-dev", "live"))
        .containsExactlyInAnyOrder(ours, foreign);
  }

  @Test
  void roleAndLogAreMended() {
    product.deployment("a").deploy(new Silent());
    product.cloud().roles().putRolePolicy("admission-dev-local", new PolicyDocument(List.of()));
    product.cloud().logGroups().putRetentionPolicy("/aws/lambda/admission-dev", 1);

    List<Change> changes = product.deployment("a").plan().changes();

    assertThat(changes)
        .flatExtracting(Change::differences)
        .extracting(Difference::field)
        .containsExactly("policy", "retention");
    product.deployment("a").deploy(new Silent());
    assertThat(product.deployment("a").plan().isEmpty()).isTrue();
  }

  private Deployment deployment(String yaml) {
    return new Deployment(
        product.cloud(), Samples.build(folder, "a", Samples.product(folder, yaml)));
  }

  @Test
  void settingsChangedByHandAreFoundByField() {
    product.deployment("a").deploy(new Silent());
    FunctionSettings now =
        product.cloud().functions().getFunction("admission-dev").orElseThrow().settings();
    product
        .cloud()
        .functions()
        .updateFunctionConfiguration(
            new FunctionSettings(
                now.name(),
                now.runtime(),
                now.handler(),
                now.role(),
                now.architecture(),
                128,
                Duration.ofSeconds(3),
                now.environment()));

    List<Change> changes = product.deployment("a").plan().changes();

    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).differences())
        .containsExactly(
            new Difference("memory", "128 MiB", "512 MiB"),
            new Difference("timeout", "3 s", "10 s"));
  }

  @Test
  void variablesOfOthersAreTakenOutWithoutShowingThem() {
    product.deployment("a").deploy(new Silent());
    FunctionSettings now =
        product.cloud().functions().getFunction("admission-dev").orElseThrow().settings();
    product
        .cloud()
        .functions()
        .updateFunctionConfiguration(
            new FunctionSettings(
                now.name(),
                now.runtime(),
                now.handler(),
                now.role(),
                now.architecture(),
                now.memoryMib(),
                now.timeout(),
                Map.of("PASSWORD", "hunter2")));

    List<Change> changes = product.deployment("a").plan().changes();

    assertThat(changes.get(0).differences())
        .contains(new Difference("environment.PASSWORD", "(not shown)", "(none)"));
    assertThat(changes.toString()).doesNotContain("hunter2");
  }

  @Test
  void permissionStaysAsLongAsTheStageNeedsIt() {
    product.deployment("a").deploy(new Silent());

    Plan made = deployment("api: {path: /other}").deploy(new Silent()).made();

    List<String> order =
        made.changes().stream()
            .map(c -> c.action() + " " + c.resource().type())
            .filter(step -> step.endsWith("permission") || step.endsWith("stage"))
            .toList();
    assertThat(order).containsExactly("CREATE permission", "UPDATE stage", "DELETE permission");
  }

  @Test
  void aliasMovedByHandIsMovedBack() {
    product.deployment("a").deploy(new Silent());
    product.deployment("b").deploy(new Silent());
    product.cloud().functions().putAlias("admission-dev", "live", "1");

    Deployment.Outcome outcome = product.deployment("b").deploy(new Silent());

    assertThat(ProductUnderTest.resources(outcome.made()))
        .containsExactly("alias admission-dev:live");
    assertThat(product.liveVersion()).isEqualTo("2");
  }

  @Test
  void objectChangedByHandIsPutBack() {
    product.deployment("a").deploy(new Silent());
    product
        .cloud()
        .buckets()
        .putObject(
            new ObjectLocation(product.siteBucket(), "index.html"),
            Samples.file("index.html", "").headers(),
            Samples.file("index.html", "defaced").content());

    assertThat(product.deployment("a").plan().changes())
        .extracting(c -> c.resource().toString(), Change::reason)
        .contains(tuple("object index.html", "content"));
    product.deployment("a").deploy(new Silent());
    assertThat(product.read(product.siteBucket(), "index.html")).isEqualTo("<html>");
  }

  @Test
  void bucketOfSomeoneElseIsRefused() {
    product.cloud().buckets().createBucket(product.siteBucket(), new Tags(Map.of()));

    assertThatThrownBy(() -> product.deployment("a").deploy(new Silent()))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(product.siteBucket())
        .hasMessageContaining("tags");
  }

  @Test
  void whatWasAddedByHandGoes() {
    product.deployment("a").deploy(new Silent());
    product
        .cloud()
        .restApis()
        .putGatewayResponse(
            product.api().id(), new GatewayResponse("THROTTLED", Map.of("X-Y", "z")));

    assertThat(ProductUnderTest.resources(product.deployment("b").deploy(new Silent()).made()))
        .contains("gateway-response THROTTLED");
    assertThat(product.deployment("b").plan().isEmpty()).isTrue();
  }
}
