package poc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.ApiKey;
import poc.cloud.BucketsContract.Text;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import poc.cloud.Website;
import poc.local.gateway.Apis.LocalApi;

/** What is this target's own: files and ports. */
final class LocalCloudTest {

  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final Website WEBSITE = new Website("index.html", "error.html");

  @TempDir Path folder;

  @Test
  void readingMakesNoFolder() {
    LocalCloud cloud = new LocalCloud(folder.resolve("absent"));

    assertThat(cloud.restApis().getRestApis()).isEmpty();
    assertThat(cloud.buckets().websites()).isEmpty();
    assertThat(cloud.functions().getFunction("admission-dev")).isEmpty();
    assertThat(cloud.root()).doesNotExist();
  }

  @Test
  void everyApiAndWebsiteHasAPortOfItsOwn() {
    LocalCloud cloud = new LocalCloud(folder, new SecureRandom(), lowest());
    website(cloud, "site-a");
    String api = cloud.restApis().createRestApi("admission-dev", "", TAGS).id();
    website(cloud, "site-b");

    assertThat(cloud.buckets().websiteUrl("site-a")).isEqualTo(URI.create("http://127.0.0.1:8400"));
    assertThat(cloud.restApis().invokeUrl(api, "dev"))
        .isEqualTo(URI.create("http://127.0.0.1:8401/dev"));
    assertThat(cloud.buckets().websites()).contains(new LocalWebsite("site-b", WEBSITE, 8402));
    assertThat(cloud.restApis().listeners())
        .containsExactly(new LocalApi(api, "admission-dev", 8401));
  }

  @Test
  void aPortIsKeptWhenTheWebsiteChangesAndFreeWhenItsBucketIsDeleted() {
    LocalCloud cloud = new LocalCloud(folder, new SecureRandom(), lowest());
    website(cloud, "site-a");
    cloud.buckets().putBucketWebsite("site-a", new Website("home.html", "error.html"));
    assertThat(cloud.buckets().websiteUrl("site-a").getPort()).isEqualTo(8400);

    cloud.buckets().deleteBucket("site-a");
    website(cloud, "site-b");

    assertThat(cloud.buckets().websiteUrl("site-b").getPort()).isEqualTo(8400);
  }

  @Test
  void aReassignedPortIsAnotherOne() {
    LocalCloud cloud = new LocalCloud(folder, new SecureRandom(), lowest());
    website(cloud, "site-a");
    String api = cloud.restApis().createRestApi("admission-dev", "", TAGS).id();

    assertThat(cloud.restApis().reassignPort(api)).isEqualTo(8402);
    assertThat(cloud.buckets().reassignPort("site-a")).isEqualTo(8401);
    assertThat(cloud.restApis().invokeUrl(api, "dev").getPort()).isEqualTo(8402);
    assertThat(cloud.buckets().websiteUrl("site-a").getPort()).isEqualTo(8401);
  }

  @Test
  void aPortOfAnotherProgramIsNotChosen() throws IOException {
    int first = Ports.upwards().choose(Set.of());
    try (ServerSocket other = new ServerSocket()) {
      other.bind(Ports.loopback(first));

      assertThat(Ports.canBind(first)).isFalse();
      assertThat(Ports.upwards().choose(Set.of())).isGreaterThan(first);
    }
  }

  @Test
  void idsAndKeysComeFromTheGivenSource() {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");

    ApiKey key = new LocalCloud(one, new Random(7), lowest()).usagePlans().createApiKey("k", TAGS);

    assertThat(new LocalCloud(two, new Random(7), lowest()).usagePlans().createApiKey("k", TAGS))
        .isEqualTo(key);
  }

  @Test
  void onlyTheOwnerReadsAnApiKey() throws IOException {
    ApiKey key = new LocalCloud(folder).usagePlans().createApiKey("admission-dev", TAGS);

    List<Path> holders = filesWith(key.value());
    assertThat(holders).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(holders.get(0))))
        .isEqualTo("rw-------");
  }

  @Test
  void whatAKilledRunLeftIsIgnoredAndCleanedUp() throws IOException {
    LocalCloud cloud = new LocalCloud(folder, new SecureRandom(), lowest());
    website(cloud, "site-a");
    Files.createDirectories(folder.resolve("tmp/123"));
    Files.writeString(folder.resolve("tmp/half"), "{\"na");
    Files.writeString(folder.resolve("tmp/123/deleted"), "");
    Files.createDirectories(folder.resolve("buckets/half-made"));
    Files.createDirectories(folder.resolve("restapis/half-made/stages"));
    Files.createDirectories(folder.resolve("functions/admission-dev/code"));

    assertThat(cloud.buckets().headBucket("half-made")).isEmpty();
    assertThat(cloud.buckets().websites()).hasSize(1);
    assertThat(cloud.restApis().getRestApis()).isEmpty();
    assertThat(cloud.functions().getFunction("admission-dev")).isEmpty();
    website(cloud, "half-made");
    assertThat(folder.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void aDamagedFileIsNamedWithTheWayOut() throws IOException {
    LocalCloud cloud = new LocalCloud(folder);
    String api = cloud.restApis().createRestApi("admission-dev", "", TAGS).id();
    Path file = folder.resolve("restapis").resolve(api).resolve("api.json");
    for (String damaged : List.of("", "{", "[]", "{}", Files.readString(file) + "}")) {
      Files.writeString(file, damaged);

      assertThatThrownBy(() -> cloud.restApis().getRestApis())
          .as(damaged)
          .isInstanceOf(CloudException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("Delete the folder " + folder)
          .hasMessageContaining("poc deploy --target local");
    }
  }

  @Test
  void aDamagedObjectIsNamedWithTheWayOut() throws IOException {
    LocalCloud cloud = new LocalCloud(folder);
    cloud.buckets().createBucket("site-a", TAGS);
    cloud
        .buckets()
        .putObject(
            new ObjectLocation("site-a", "index.html"),
            new ObjectHeaders("text/html", "no-cache"),
            new Text("hello"));
    Path file = filesWith("hello").get(0);
    Files.writeString(file, "no head");

    assertThatThrownBy(() -> cloud.buckets().listObjects("site-a", ""))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("poc deploy --target local");
  }

  @Test
  void anOpenObjectStaysAsItWasWhileItIsReplaced() throws IOException {
    LocalBuckets buckets = new LocalCloud(folder).buckets();
    ObjectLocation location = new ObjectLocation("site-a", "index.html");
    ObjectHeaders headers = new ObjectHeaders("text/html", "no-cache");
    buckets.createBucket("site-a", TAGS);
    buckets.putObject(location, headers, new Text("before"));

    try (ObjectFile open = buckets.openObject(location).orElseThrow()) {
      buckets.putObject(location, headers, new Text("afterwards"));
      assertThat(open.content()).hasContent("before");
    }
    try (ObjectFile open = buckets.openObject(location).orElseThrow()) {
      assertThat(open.content()).hasContent("afterwards");
    }
  }

  private List<Path> filesWith(String text) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static void website(LocalCloud cloud, String bucket) {
    cloud.buckets().createBucket(bucket, TAGS);
    cloud.buckets().putBucketWebsite(bucket, WEBSITE);
  }

  /** The lowest port that is not taken, whether or not it is free on this machine. */
  static Ports lowest() {
    return taken -> {
      int port = Ports.FIRST;
      while (taken.contains(port)) {
        port++;
      }
      return port;
    };
  }
}
