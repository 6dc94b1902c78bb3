package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.local.LocalCloud;
import poc.plan.Action;
import poc.plan.Plan;
import poc.product.Product;

class DeploymentTest {

  @TempDir Path folder;
  private ProductUnderTest product;

  @BeforeEach
  void emptyCloud() {
    product = new ProductUnderTest(folder);
  }

  @Test
  void thePageIsPublishedAsTheProductSays(@TempDir Path own) {
    LocalCloud cloud = new LocalCloud(own.resolve("cloud"));
    Product product =
        Samples.product(own, "site: {cache: {index.html: max-age=9}, compress: [gzip]}");
    new Deployment(cloud, Samples.build(own, "one", product)).deploy(new Silent());

    String bucket = product.siteBucket(cloud.account());
    assertThat(headers(cloud, bucket, "index.html").cacheControl()).isEqualTo("max-age=9");
    assertThat(headers(cloud, bucket, "assets/app-1.js").cacheControl()).contains("immutable");
    assertThat(headers(cloud, bucket, "config.json.gz").contentEncoding()).contains("gzip");
    assertThat(new Deployment(cloud, Samples.build(own, "one", product)).plan().isEmpty()).isTrue();
  }

  @Test
  void planningChangesNothing() {
    Plan plan = product.deployment("a").plan();

    assertThat(plan.changes()).isNotEmpty().allMatch(c -> c.action() == Action.CREATE);
    assertThat(folder.resolve("cloud")).doesNotExist();
  }

  @Test
  void deployDoesWhatThePlanSaid() {
    Plan plan = product.deployment("a").plan();

    Plan made = product.deployment("a").deploy(new Silent()).made();

    assertThat(ProductUnderTest.resources(made)).isEqualTo(ProductUnderTest.resources(plan));
  }

  @Test
  void deployingAgainDoesNothing() {
    Release first = product.deployment("a").deploy(new Silent()).release();

    Deployment.Outcome again = product.deployment("a").deploy(new Silent());

    assertThat(again.made().changes()).isEmpty();
    assertThat(again.release()).isEqualTo(first);
    assertThat(product.deployment("a").plan().isEmpty()).isTrue();
  }

  @Test
  void releaseTellsWhatIsLive() {
    Release release = product.deployment("a").deploy(new Silent()).release();

    assertThat(release.number()).isEqualTo(1);
    assertThat(release.functionVersion()).isEqualTo("1");
    assertThat(release.modelDigest()).isEqualTo("sha256:a");
    assertThat(release.apiUrl().getPath()).isEqualTo("/dev/admit");
    assertThat(release.site().entries())
        .extracting("key")
        .containsExactly("assets/app-1.js", "config.json", "favicon.svg", "index.html");
  }

  @Test
  void pageLearnsWhereTheApiIsAndApiWhoMayAsk() {
    Release release = product.deployment("a").deploy(new Silent()).release();

    String config = product.read(product.siteBucket(), "config.json");
    assertThat(config).contains("\"url\" : \"" + release.apiUrl() + "\"");
    assertThat(config).contains(product.key());
    assertThat(
            product
                .cloud()
                .functions()
                .getFunction("admission-dev")
                .orElseThrow()
                .settings()
                .environment())
        .containsEntry("POC_ALLOWED_ORIGINS", release.siteUrl().toString());
    assertThat(product.live().gatewayResponses())
        .extracting(r -> r.headers().get("Access-Control-Allow-Origin"))
        .containsExactly(release.siteUrl().toString(), release.siteUrl().toString());
  }

  @Test
  void newModelChangesCodeVersionConfigAndNothingElse() {
    product.deployment("a").deploy(new Silent());

    Plan made = product.deployment("b").deploy(new Silent()).made();

    assertThat(ProductUnderTest.resources(made))
        .containsExactly(
            "package sha256:" + Samples.build(folder, "b").function().sha256Hex().substring(0, 12),
            "function admission-dev",
            "alias admission-dev:live",
            "object config.json",
            "build 2",
            "release 2");
    assertThat(product.liveVersion()).isEqualTo("2");
  }

  @Test
  void htmlIsUploadedAfterEverythingThatItNames() {
    Plan made = product.deployment("a").deploy(new Silent()).made();

    assertThat(ProductUnderTest.resources(made).stream().filter(r -> r.startsWith("object")))
        .containsExactly(
            "object assets/app-1.js",
            "object config.json",
            "object favicon.svg",
            "object index.html");
  }

  @Test
  void apiWithoutAKeyNeedsNoKeyAndNoPlan() {
    Build build = Samples.build(folder, "a", Samples.product(folder, "api: {key: false}"));

    new Deployment(product.cloud(), build).deploy(new Silent());

    assertThat(product.cloud().usagePlans().getApiKey("admission-dev")).isEmpty();
    assertThat(product.read(product.siteBucket(), "config.json")).doesNotContain("\"key\"");
  }

  @Test
  void keyIsInNoPlan() {
    product.deployment("a").deploy(new Silent());
    Plan update = product.deployment("b").plan();

    assertThat(update.toString()).doesNotContain(product.key());
  }

  @Test
  void aKeyThatIsNoLongerNeededGoes() {
    product.deployment("a").deploy(new Silent());
    Build build = Samples.build(folder, "a", Samples.product(folder, "api: {key: false}"));

    Plan made = new Deployment(product.cloud(), build).deploy(new Silent()).made();

    assertThat(ProductUnderTest.resources(made))
        .contains("usage-plan admission-dev", "api-key admission-dev");
    assertThat(product.cloud().usagePlans().getApiKey("admission-dev")).isEmpty();
    assertThat(new Deployment(product.cloud(), build).plan().isEmpty()).isTrue();
  }

  private static ObjectHeaders headers(LocalCloud cloud, String bucket, String key) {
    return cloud.buckets().headObject(new ObjectLocation(bucket, key)).orElseThrow().headers();
  }
}
