package poc.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.BucketsContract.Text;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Tags;
import poc.cloud.Website;
import poc.local.AlreadyServedException;
import poc.local.FreePorts;
import poc.local.LocalCloud;
import poc.local.Ports;
import poc.local.server.LocalServer.Moved;
import poc.local.server.LocalServer.Part;

final class LocalServerTest {

  private static final Tags TAGS = Tags.of("admission", "dev");

  @TempDir Path folder;

  private final List<String> events = new ArrayList<>();
  private LocalCloud cloud;

  @BeforeEach
  void aSiteAndAnApi() {
    cloud = new LocalCloud(folder, new SecureRandom(), new FreePorts());
    cloud.buckets().createBucket("site", TAGS);
    cloud.buckets().putBucketWebsite("site", new Website("index.html", "error.html"));
    cloud
        .buckets()
        .putObject(
            new ObjectLocation("site", "index.html"),
            new ObjectHeaders("text/html", "no-cache"),
            new Text("<p>Home</p>"));
    cloud.restApis().createRestApi("admission-dev", "", TAGS);
  }

  @Test
  void servesUntilItIsClosed() throws Exception {
    try (LocalServer server = LocalServer.start(cloud, List.of(sites()))) {
      assertThat(server.moved()).isEmpty();
      assertThat(cloud.servedBy()).hasValue(ProcessHandle.current().pid());
      assertThat(page()).isEqualTo("<p>Home</p>");
    }
    assertThat(cloud.servedBy()).isEmpty();
    assertThat(Ports.canBind(cloud.buckets().websiteUrl("site").getPort())).isTrue();
  }

  @Test
  void partsStartInOrderAndStopInTheOppositeOne() {
    LocalServer server = LocalServer.start(cloud, List.of(part("gateway"), part("sites")));
    server.close();
    server.close();

    assertThat(events)
        .containsExactly("start gateway", "start sites", "stop sites", "stop gateway");
  }

  @Test
  void aFolderIsServedOnce() throws Exception {
    try (LocalServer server = LocalServer.start(cloud, List.of(sites()))) {
      assertThat(server.moved()).isEmpty();
      assertThatThrownBy(() -> LocalServer.start(cloud, List.of(part("gateway"))))
          .isInstanceOf(AlreadyServedException.class)
          .hasMessageContaining("already served by process " + ProcessHandle.current().pid());
      assertThat(events).isEmpty();
      assertThat(page()).isEqualTo("<p>Home</p>");
    }
  }

  @Test
  void aPartThatDoesNotStartLeavesNothingRunning() {
    Part broken =
        ignored -> {
          throw new IllegalStateException("broken");
        };

    assertThatThrownBy(() -> LocalServer.start(cloud, List.of(part("gateway"), broken)))
        .hasMessage("broken");

    assertThat(events).containsExactly("start gateway", "stop gateway");
    assertThat(cloud.servedBy()).isEmpty();
  }

  @Test
  void aPartThatDoesNotStopDoesNotKeepTheOthersFromStopping() {
    Part stubborn =
        ignored ->
            () -> {
              throw new IllegalStateException("stubborn");
            };
    LocalServer server = LocalServer.start(cloud, List.of(part("gateway"), stubborn));

    assertThatThrownBy(server::close).hasMessage("stubborn");

    assertThat(events).containsExactly("start gateway", "stop gateway");
    assertThat(cloud.servedBy()).isEmpty();
  }

  @Test
  void whatLostItsPortGetsAnotherOne() throws Exception {
    int sitePort = cloud.buckets().websiteUrl("site").getPort();
    int apiPort = cloud.restApis().listeners().get(0).port();
    try (ServerSocket one = taken(sitePort);
        ServerSocket other = taken(apiPort);
        LocalServer server = LocalServer.start(cloud, List.of(sites()))) {
      assertThat(one.isBound() && other.isBound()).isTrue();
      int newSitePort = cloud.buckets().websiteUrl("site").getPort();
      int newApiPort = cloud.restApis().listeners().get(0).port();

      assertThat(server.moved())
          .containsExactly(
              new Moved("REST API admission-dev", apiPort, newApiPort),
              new Moved("website site", sitePort, newSitePort));
      assertThat(newSitePort).isNotEqualTo(sitePort);
      assertThat(newApiPort).isNotEqualTo(apiPort);
      assertThat(page()).isEqualTo("<p>Home</p>");
    }
  }

  private Part part(String name) {
    return ignored -> {
      events.add("start " + name);
      return () -> events.add("stop " + name);
    };
  }

  private static Part sites() {
    return cloud -> SiteServer.start(cloud, warning -> {})::close;
  }

  private static ServerSocket taken(int port) throws Exception {
    ServerSocket socket = new ServerSocket();
    socket.bind(Ports.loopback(port));
    return socket;
  }

  private String page() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(cloud.buckets().websiteUrl("site")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
