package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.local.LocalCloud;
import poc.local.server.LoopbackCertificate;
import poc.local.server.SiteServer;

/** A page behind this machine's CloudFront, whose edge keeps what it was told to keep. */
class SiteInvalidateCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void project() throws IOException {
    Files.writeString(
        folder.resolve("poc.yaml"), "site: {hosting: cloudfront, cache: {'*.txt': max-age=3600}}");
  }

  @Test
  void anEdgeServesWhatIsNewOnceItHasForgotten() throws Exception {
    assertThat(poc("deploy").code()).isZero();
    page("old");
    assertThat(poc("site", "sync", "--dir", folder.resolve("page").toString()).code()).isZero();
    LocalCloud cloud = new LocalCloud(folder.resolve(".poc/local"));
    SiteServer server = SiteServer.start(cloud, Assertions::fail);
    try (server) {
      assertThat(get(cloud, "/news.txt")).isEqualTo("old");
      page("new");
      assertThat(poc("site", "sync", "--dir", folder.resolve("page").toString()).code()).isZero();
      assertThat(get(cloud, "/news.txt")).isEqualTo("old");
      poc("site", "invalidate", "/other.txt", "--wait");
      assertThat(get(cloud, "/news.txt")).isEqualTo("old");

      Run run = poc("site", "invalidate", "/news.txt", "--wait");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("no edge");
      assertThat(get(cloud, "/news.txt")).isEqualTo("new");
    }
  }

  @Test
  void withoutADistributionItSaysWhatToDo() throws IOException {
    Run early = poc("site", "invalidate");
    assertThat(early.code()).isEqualTo(2);
    assertThat(early.err()).contains("no distribution yet", "poc deploy");
    Files.writeString(folder.resolve("poc.yaml"), "site: {hosting: website}");

    assertThat(poc("site", "invalidate").err()).contains("no page behind CloudFront");
  }

  private void page(String text) throws IOException {
    Files.createDirectories(folder.resolve("page"));
    Files.writeString(folder.resolve("page/news.txt"), text);
  }

  private static String get(LocalCloud cloud, String path)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .sslContext(LoopbackCertificate.in(cloud.tls()).context())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    String host = cloud.distributions().listDistributions().get(0).domainName();
    return client
        .send(
            HttpRequest.newBuilder(URI.create("https://" + host + path)).build(),
            BodyHandlers.ofString())
        .body();
  }

  private Run poc(String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(
        List.of("--target", "local", "--config", folder.resolve("poc.yaml").toString()));
    return Run.of(arguments.toArray(String[]::new));
  }
}
