package poc.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Website;
import poc.local.Eventually;
import poc.local.FreePorts;
import poc.local.LocalBuckets;
import poc.local.LocalCloud;
import poc.local.Ports;

/** Which websites are served, and where, while buckets come and go. */
final class SiteServerTest {

  @TempDir Path folder;

  private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
  private LocalCloud cloud;
  private LocalBuckets buckets;
  private Site site;
  private SiteServer server;

  @BeforeEach
  void serveASite() {
    cloud = new LocalCloud(folder, new SecureRandom(), new FreePorts());
    buckets = cloud.buckets();
    site = Site.create(cloud, "site");
    site.put("index.html", "text/html", "no-cache", "<p>Home</p>");
    site.put("assets/app-1.js", "text/javascript", "no-cache", "let a = 1;");
    server = SiteServer.start(cloud, warnings::add);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSiteThatAppearsIsServedAndOneThatDisappearsIsNot() throws Exception {
    Site.create(cloud, "other");
    URI url = buckets.websiteUrl("other");
    Eventually.until("the new site answers", () -> site.answers(url));

    buckets.deleteBucket("other");
    Eventually.until("the deleted site is silent", () -> !site.answers(url));
    assertThat(site.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void changedDocumentsAreTakenUp() throws Exception {
    buckets.putBucketWebsite("site", new Website("app-1.js", "index.html"));

    Eventually.until("the new index document", () -> site.get("/assets/").statusCode() == 200);
    assertThat(site.get("/nothing").body()).isEqualTo("<p>Home</p>");
  }

  @Test
  void aSiteMovesToItsNewPort() throws Exception {
    URI before = site.url();
    buckets.reassignPort("site");

    Eventually.until("the new port answers", () -> site.answers(site.url()));
    assertThat(site.answers(before)).isFalse();
  }

  @Test
  void aPortThatCannotBeHadIsReportedOnceAndTheOthersAreServed() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(Ports.loopback(0));
      Ports thatOne = ports -> taken.getLocalPort();
      LocalCloud badlyOff = new LocalCloud(folder, new SecureRandom(), thatOne);
      Site.create(badlyOff, "late");
      Eventually.until("a warning", () -> !warnings.isEmpty());
      Site.create(cloud, "later");
      Eventually.until("the next site answers", () -> site.answers(buckets.websiteUrl("later")));

      assertThat(warnings)
          .singleElement()
          .asString()
          .contains("late", Integer.toString(taken.getLocalPort()));
    }
  }

  @Test
  void nothingListensAfterwards() throws Exception {
    server.close();

    assertThat(site.answers(site.url())).isFalse();
    assertThat(Ports.canBind(site.url().getPort())).isTrue();
  }
}
