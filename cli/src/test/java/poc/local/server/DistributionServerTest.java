package poc.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.BucketReaders;
import poc.cloud.BucketsContract.Text;
import poc.cloud.CacheBehavior;
import poc.cloud.CacheBehavior.Methods;
import poc.cloud.Distribution;
import poc.cloud.DistributionConfig;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Origin;
import poc.cloud.Origin.BucketAccess.Control;
import poc.cloud.Tags;
import poc.local.Eventually;
import poc.local.FreePorts;
import poc.local.LocalCloud;
import poc.local.Ports;

/** A distribution of the folder, asked over the network as a browser asks it. */
final class DistributionServerTest {

  private static final Tags TAGS = Tags.of("admission", "dev");

  @TempDir Path folder;

  private LocalCloud cloud;
  private Distribution distribution;
  private SiteServer server;
  private HttpClient client;

  @BeforeEach
  void serveADistribution() {
    cloud = new LocalCloud(folder, new SecureRandom(), new FreePorts());
    cloud.buckets().createBucket("site", TAGS);
    put("index.html", "no-cache", "<p>Home</p>");
    put("big.txt", "max-age=60", "0123456789abcdef".repeat(100_000));
    distribution = cloud.distributions().createDistribution(config(), TAGS);
    cloud
        .buckets()
        .putBucketReaders("site", new BucketReaders(false, Set.of(distribution.arn()), Set.of()));
    server = SiteServer.start(cloud, warning -> Assertions.fail(warning));
    client =
        HttpClient.newBuilder()
            .sslContext(LoopbackCertificate.in(cloud.tls()).context())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void onePortSpeaksBothAndRedirectsTheOneToTheOther() throws Exception {
    HttpResponse<String> plain = get("http", "/a?b=c");
    HttpResponse<String> secure = get("https", "/");

    assertThat(plain.statusCode()).isEqualTo(301);
    assertThat(plain.headers().firstValue("Location"))
        .hasValue("https://" + distribution.domainName() + "/a?b=c");
    assertThat(secure.statusCode()).isEqualTo(200);
    assertThat(secure.body()).isEqualTo("<p>Home</p>");
    assertThat(secure.headers().firstValue("X-Cache")).hasValue("Miss from cloudfront");
  }

  @Test
  void noOneTrustsTheCertificateUnasked() {
    HttpClient stranger = HttpClient.newHttpClient();
    Assertions.assertThatThrownBy(
            () ->
                stranger.send(
                    HttpRequest.newBuilder(uri("https", "/")).build(), BodyHandlers.ofString()))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void manyAsksAtOnceAreAllAnsweredWhole() {
    List<Integer> lengths =
        IntStream.range(0, 32)
            .parallel()
            .mapToObj(
                i -> {
                  try {
                    return get("https", "/big.txt").body().length();
                  } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toList();
    assertThat(lengths).hasSize(32).containsOnly(1_600_000);
  }

  @Test
  void anInvalidationByAnotherProcessIsFollowedAtOnce() throws Exception {
    get("https", "/big.txt");
    put("big.txt", "max-age=60", "new");
    assertThat(get("https", "/big.txt").body()).startsWith("0123");

    new LocalCloud(folder).distributions().createInvalidation(distribution.id(), List.of("/big*"));

    assertThat(get("https", "/big.txt").body()).isEqualTo("new");
  }

  @Test
  void aBucketThatNoLongerNamesTheDistributionForbids() throws Exception {
    cloud.buckets().putBucketReaders("site", BucketReaders.NOBODY);
    assertThat(get("https", "/big.txt").statusCode()).isEqualTo(403);
  }

  @Test
  void theCertificateIsKept() {
    assertThat(LoopbackCertificate.in(cloud.tls()).pem())
        .content()
        .startsWith("-----BEGIN CERTIFICATE-----\n");
    server.close();
    server = SiteServer.start(cloud, warning -> Assertions.fail(warning));
    assertThat(catching(() -> get("https", "/"))).isEqualTo(200);
  }

  @Test
  void aDeletedDistributionIsSilent() throws Exception {
    cloud.distributions().deleteDistribution(distribution.id());
    int port = uri("https", "/").getPort();
    Eventually.until("the port is free", () -> Ports.canBind(port));
  }

  private interface Ask {
    HttpResponse<String> ask() throws IOException, InterruptedException;
  }

  private static int catching(Ask ask) {
    try {
      return ask.ask().statusCode();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(String scheme, String path)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri(scheme, path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String scheme, String path) {
    return URI.create(scheme + "://" + distribution.domainName() + path);
  }

  private void put(String key, String cacheControl, String text) {
    cloud
        .buckets()
        .putObject(
            new ObjectLocation("site", key),
            new ObjectHeaders("text/plain", cacheControl),
            new Text(text));
  }

  private DistributionConfig config() {
    String control = cloud.distributionParts().createOriginAccessControl("oac", "signs");
    Origin origin =
        new Origin(
            "page",
            cloud.buckets().originDomainName("site"),
            "",
            Optional.of(new Control(control)),
            Optional.empty());
    CacheBehavior behavior =
        new CacheBehavior(
            "*",
            "page",
            "redirect-to-https",
            Methods.READ,
            true,
            Optional.of("658327ea-f89d-4fab-a63d-7e88639e58f6"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new DistributionConfig(
        "page",
        true,
        List.of(),
        Optional.empty(),
        "http2and3",
        true,
        "PriceClass_100",
        "index.html",
        List.of(origin),
        List.of(behavior),
        List.of());
  }
}
