package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.CloudException;
import poc.cloud.FunctionSettings;
import poc.cloud.GatewayResponse;
import poc.cloud.ObjectLocation;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.plan.Change;
import poc.plan.Difference;
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
  void savedButNotLiveIsItsOwnFinding() {
    product.deployment("a").deploy(new Silent());
    String id = product.api().id();
    product.cloud().restApis().putGatewayResponse(id, new GatewayResponse("DEFAULT_5XX", Map.of()));
    String stale = product.cloud().restApis().createDeployment(id, "by hand");
    product.cloud().restApis().putStage(id, new Stage("dev", stale));
    product
        .cloud()
        .restApis()
        .putGatewayResponse(
            id, new GatewayResponse("DEFAULT_5XX", Cors.error(product.siteUrl().toString())));

    List<Change> changes = product.deployment("a").plan().changes();

    assertThat(changes)
        .extracting(c -> c.resource().toString(), Change::reason)
        .contains(tuple("stage admission-dev/dev", "saved but not live"));
    assertThat(changes.get(0).differences())
        .extracting(Difference::field)
        .contains("live.DEFAULT_5XX Access-Control-Allow-Origin");
    product.deployment("a").deploy(new Silent());
    assertThat(product.deployment("a").plan().isEmpty()).isTrue();
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
  void aliasMovedByHandIsMovedBack() {
    product.deployment("a").deploy(new Silent());
    product.deployment("b").deploy(new Silent());
    product.cloud().functions().putAlias("admission-dev", "live", "1");

    Deployment.Outcome outcome = product.deployment("b").deploy(new Silent());

    assertThat(ProductUnderTest.resources(outcome.made()))
        .containsExactly("alias admission-dev:live");
    assertThat(product.cloud().functions().getAlias("admission-dev", "live")).contains("2");
  }

  @Test
  void objectChangedByHandIsPutBack() {
    product.deployment("a").deploy(new Silent());
    product
        .cloud()
        .buckets()
        .putObject(
            new ObjectLocation("admission-dev-site", "index.html"),
            Samples.file("index.html", "").headers(),
            Samples.file("index.html", "defaced").content());

    assertThat(product.deployment("a").plan().changes())
        .extracting(c -> c.resource().toString(), Change::reason)
        .contains(tuple("object index.html", "not what was published"));
    product.deployment("a").deploy(new Silent());
    assertThat(product.read("admission-dev-site", "index.html")).isEqualTo("<html>");
  }

  @Test
  void bucketOfSomeoneElseIsRefused() {
    product.cloud().buckets().createBucket("admission-dev-site", new Tags(Map.of()));

    assertThatThrownBy(() -> product.deployment("a").deploy(new Silent()))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("admission-dev-site")
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
