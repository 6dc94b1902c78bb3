package poc.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.local.FreePorts;
import poc.local.LocalCloud;

/** What a browser gets from a website bucket. */
final class WebsiteEndpointTest {

  @TempDir Path folder;

  private Site site;
  private SiteServer server;

  @BeforeEach
  void serveASite() {
    LocalCloud cloud = new LocalCloud(folder, new SecureRandom(), new FreePorts());
    site = Site.create(cloud, "site");
    site.put("index.html", "text/html; charset=utf-8", "no-cache", "<p>Home</p>");
    site.put("error.html", "text/html", "no-cache", "<p>Nothing here</p>");
    site.put("about/index.html", "text/html", "no-cache", "<p>About</p>");
    site.put("assets/app-1.js", "text/javascript", "max-age=31536000, immutable", "let a = 1;");
    site.put("a b+c%20é/~.txt", "text/plain", "no-cache", "odd");
    site.put("empty.txt", "text/plain", "no-cache", "");
    server = SiteServer.start(cloud, warning -> {});
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anObjectComesWithItsHeaders() throws Exception {
    HttpResponse<String> response = site.get("/assets/app-1.js");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("let a = 1;");
    assertThat(header(response, "Content-Type")).isEqualTo("text/javascript");
    assertThat(header(response, "Cache-Control")).isEqualTo("max-age=31536000, immutable");
    assertThat(header(response, "Content-Length")).isEqualTo("10");
    assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(lastModified(response)).isBetween(Instant.now().minusSeconds(600), Instant.now());
  }

  @ParameterizedTest
  @CsvSource({
    "/, <p>Home</p>",
    "/?utm=1, <p>Home</p>",
    "/index.html, <p>Home</p>",
    "/about/, <p>About</p>",
    "/%61bout/, <p>About</p>",
    "/a%20b+c%2520%C3%A9/~.txt, odd",
    "/a%20b%2Bc%2520%c3%a9%2F~.txt, odd",
    "/empty.txt, ''"
  })
  void aPathLeadsToAnObject(String path, String body) throws Exception {
    HttpResponse<String> response = site.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(body);
  }

  @Test
  void aFolderWithoutSlashLeadsToTheOneWithSlash() throws Exception {
    HttpResponse<String> response = site.get("/%61bout?x=1");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(header(response, "Location")).isEqualTo("/%61bout/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/assets",
        "/assets/",
        "/index.html/",
        "/../bucket.json",
        "/..%2fbucket.json",
        "/%2e%2e/%2e%2e/bucket.json",
        "/%2e%2e%2f%2e%2e%2f..%2frevision",
        "/%00"
      })
  void whereThereIsNoObjectTheErrorDocumentAnswers(String path) throws Exception {
    HttpResponse<String> response = site.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("<p>Nothing here</p>");
    assertThat(header(response, "Content-Type")).isEqualTo("text/html");
  }

  @Test
  void withoutErrorDocumentTheServerAnswersItself() throws Exception {
    site.buckets().deleteObjects("site", List.of("error.html"));

    HttpResponse<String> response = site.get("/nothing");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("404 NoSuchKey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%ff", "/%c3", "/%ed%a0%80"})
  void aPathThatIsNoUtf8IsRefused(String path) throws Exception {
    assertThat(site.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void onlyReadingIsAllowed(String method) throws Exception {
    HttpResponse<String> response =
        site.send(site.request("/").method(method, HttpRequest.BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
  }

  @Test
  void headGivesTheHeadersOfGet() throws Exception {
    HttpResponse<String> response =
        site.send(
            site.request("/assets/app-1.js").method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "Content-Length")).isEqualTo("10");
    assertThat(header(response, "ETag")).isEqualTo(header(site.get("/assets/app-1.js"), "ETag"));
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws Exception {
    String eTag = header(site.get("/"), "ETag");

    HttpResponse<String> same =
        site.send(site.request("/").header("If-None-Match", "\"x\", W/" + eTag));
    HttpResponse<String> other = site.send(site.request("/").header("If-None-Match", "\"x\""));

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(eTag);
    assertThat(other.statusCode()).isEqualTo(200);

    site.put("index.html", "text/html", "no-cache", "<p>New</p>");
    HttpResponse<String> changed = site.send(site.request("/").header("If-None-Match", eTag));
    assertThat(changed.body()).isEqualTo("<p>New</p>");
  }

  @Test
  void aRangeIsSentAlone() throws Exception {
    HttpResponse<String> response =
        site.send(site.request("/assets/app-1.js").header("Range", "bytes=4-4"));

    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(response.body()).isEqualTo("a");
    assertThat(header(response, "Content-Range")).isEqualTo("bytes 4-4/10");
    assertThat(header(response, "Content-Length")).isEqualTo("1");
  }

  @Test
  void aRangeBeyondTheEndIsRefused() throws Exception {
    HttpResponse<String> response =
        site.send(site.request("/assets/app-1.js").header("Range", "bytes=10-"));

    assertThat(response.statusCode()).isEqualTo(416);
    assertThat(header(response, "Content-Range")).isEqualTo("bytes */10");
  }

  @Test
  void aRangeOfAnotherStateGivesTheWhole() throws Exception {
    HttpResponse<String> response =
        site.send(
            site.request("/assets/app-1.js")
                .header("Range", "bytes=4-4")
                .header("If-Range", "\"old\""));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("let a = 1;");
  }

  @Test
  void aBigObjectComesWhole() throws Exception {
    String big = "0123456789abcdef".repeat(100_000);
    site.put("big.txt", "text/plain", "no-cache", big);

    assertThat(site.get("/big.txt").body()).isEqualTo(big);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static Instant lastModified(HttpResponse<?> response) {
    return ZonedDateTime.parse(
            header(response, "Last-Modified"), DateTimeFormatter.RFC_1123_DATE_TIME)
        .toInstant();
  }
}
