package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.FunctionVersion;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cors.CorsPolicy;
import poc.deploy.FailingCloud.When;
import poc.local.LocalCloud;

/**
 * A deploy that dies at any of its calls leaves nothing half made live, and the next one finishes
 * it.
 */
class KilledDeploymentTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(When.class)
  void firstDeploy(When when) {
    Build build = Samples.build(folder, "a");
    boolean died = true;
    for (int call = 1; died; call++) {
      LocalCloud cloud = new LocalCloud(folder.resolve("cloud" + call));

      died = deployAndDie(cloud, build, call, when);

      assertThat(liveCode(cloud)).isSubsetOf(build.function().sha256Base64());
      assertLiveApiIsWhole(cloud, build);
      new Deployment(cloud, build).deploy(new Silent());
      assertConverged(cloud, build, died ? 2 : 1);
      assertThat(cloud.restApis().getRestApis()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(When.class)
  void nextDeploy(When when) {
    Build old = Samples.build(folder, "a");
    Build build = Samples.build(folder, "b");
    boolean died = true;
    for (int call = 1; died; call++) {
      LocalCloud cloud = new LocalCloud(folder.resolve("cloud" + call));
      new Deployment(cloud, old).deploy(new Silent());

      died = deployAndDie(cloud, build, call, when);

      assertThat(liveCode(cloud))
          .hasSize(1)
          .isSubsetOf(old.function().sha256Base64(), build.function().sha256Base64());
      assertLiveApiIsWhole(cloud, build);
      new Deployment(cloud, build).deploy(new Silent());
      assertConverged(cloud, build, died ? 3 : 2);
    }
  }

  private static boolean deployAndDie(LocalCloud cloud, Build build, int call, When when) {
    FailingCloud failing = new FailingCloud(cloud, call, when);
    try {
      new Deployment(failing.cloud(), build).deploy(new Silent());
      assertThat(failing.calls()).isLessThan(call);
      return false;
    } catch (CloudException e) {
      assertThat(e).hasMessageStartingWith("killed");
      return true;
    }
  }

  private static Set<String> liveCode(Cloud cloud) {
    Optional<FunctionVersion> live = cloud.functions().getAlias("admission-dev", "live");
    Set<String> code = new TreeSet<>();
    live.ifPresent(version -> code.add(version.codeSha256()));
    return code;
  }

  private static void assertLiveApiIsWhole(LocalCloud cloud, Build build) {
    String bucket = build.product().siteBucket(cloud.account());
    for (RestApi api : cloud.restApis().getRestApis()) {
      Optional<RestApiDefinition> live = cloud.apis().live(api.id(), "dev");
      String origin = live.isEmpty() ? "" : cloud.buckets().websiteUrl(bucket).toString();
      live.ifPresent(
          definition ->
              assertThat(definition)
                  .isEqualTo(
                      ApiBlueprint.of(
                              build.product(),
                              build.model().fields(),
                              build.fields(),
                              CorsPolicy.of(List.of(origin), List.of()))
                          .definition()));
    }
  }

  private static void assertConverged(Cloud cloud, Build build, int atMostRelease) {
    assertThat(new Deployment(cloud, build).plan().changes()).isEmpty();
    assertThat(liveCode(cloud)).containsExactly(build.function().sha256Base64());
    Release release = new Releases(cloud, build.product()).latest().orElseThrow();
    assertThat(release.number()).isLessThanOrEqualTo(atMostRelease);
    assertThat(release.modelDigest()).isEqualTo(build.modelDigest());
  }
}
