package poc.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import poc.cloud.ObjectLocation;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.local.LocalCloud;
import poc.plan.Plan;

/** A product in a cloud of its own. */
final class ProductUnderTest {

  private final Path folder;
  private final LocalCloud cloud;

  ProductUnderTest(Path folder) {
    this.folder = folder;
    this.cloud = new LocalCloud(folder.resolve("cloud"));
  }

  LocalCloud cloud() {
    return cloud;
  }

  /** Of the package and model that {@code content} stands for. */
  Deployment deployment(String content) {
    return new Deployment(cloud, Samples.build(folder, content));
  }

  RestApi api() {
    return cloud.restApis().getRestApis().get(0);
  }

  URI siteUrl() {
    return cloud.buckets().websiteUrl(siteBucket());
  }

  String siteBucket() {
    return Samples.product(folder, "").siteBucket(cloud.account());
  }

  /** What the API serves. */
  RestApiDefinition live() {
    return cloud.apis().live(api().id(), "dev").orElseThrow();
  }

  String liveVersion() {
    return cloud.functions().getAlias("admission-dev", "live").orElseThrow().version();
  }

  String key() {
    return cloud.usagePlans().getApiKey("admission-dev").orElseThrow().value();
  }

  String read(String bucket, String key) {
    try (InputStream in =
        cloud.buckets().getObject(new ObjectLocation(bucket, key)).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> resources(Plan plan) {
    return plan.changes().stream().map(c -> c.resource().toString()).toList();
  }
}
