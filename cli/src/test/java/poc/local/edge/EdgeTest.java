package poc.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.DistributionConfig.ErrorPage;
import poc.local.edge.BucketOrigin.Access;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.Reply;
import poc.local.http.Request;

/** What a browser gets from a distribution, at a moment that the test chooses. */
final class EdgeTest {

  private static final String SCRIPT = "let answer = 42;\n".repeat(100);

  private final FakeEdges edges = new FakeEdges();
  private final TestClock clock = new TestClock();
  private final Edge edge = new Edge(edges, "E1", clock);

  @BeforeEach
  void aSite() {
    edges.put("index.html", "text/html; charset=utf-8", "no-cache", "i1", "<p>Home</p>");
    edges.put("assets/app-1.js", "text/javascript", "max-age=31536000, immutable", "a1", SCRIPT);
  }

  @Test
  void theRootObjectAnswersForTheRoot() throws IOException {
    assertThat(text(get("/"))).isEqualTo("<p>Home</p>");
  }

  @ParameterizedTest
  @CsvSource({"GET, 301", "HEAD, 301", "POST, 307", "PUT, 307"})
  void httpIsRedirectedToTheSameUrlOverHttps(String method, int status) throws IOException {
    Reply reply = edge.answer(request(method, "/a%20b", false).withQuery("x=1&y"));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.headers().first("Location")).hasValue("https://127.0.0.1:8400/a%20b?x=1&y");
    assertThat(reply.headers().first("X-Cache")).hasValue("Redirect from cloudfront");
    assertThat(reply.headers().contains("Strict-Transport-Security")).isFalse();
  }

  @Test
  void httpIsRefusedWhereHttpsAloneIsServed() throws IOException {
    assertThat(edge.answer(request("GET", "/api/admit", false)).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
  void methodsThatABehaviorDoesNotAllowAreRefused(String method) throws IOException {
    assertThat(edge.answer(request(method, "/", true)).status()).isEqualTo(403);
    assertThat(edges.asked).isEmpty();
  }

  @Test
  void everyAnswerCarriesTheHeadersOfThePolicyInPlaceOfTheOrigins() throws IOException {
    edges.objects.computeIfPresent("index.html", (k, r) -> r.with("X-Frame-Options", "SAMEORIGIN"));

    for (Reply reply : List.of(get("/"), get("/nothing"))) {
      assertThat(reply.headers().first("Content-Security-Policy")).hasValue("default-src 'self'");
      assertThat(reply.headers().first("X-Frame-Options")).hasValue("DENY");
      assertThat(reply.headers().first("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(reply.headers().first("Referrer-Policy")).hasValue("no-referrer");
      assertThat(reply.headers().first("Strict-Transport-Security")).hasValue("max-age=31536000");
    }
  }

  @Test
  void anAssetIsAskedForOnceAndKeptForItsTime() throws IOException {
    assertThat(cache(get("/assets/app-1.js"))).isEqualTo("Miss from cloudfront");
    clock.advance(Duration.ofDays(300));
    Reply kept = get("/assets/app-1.js");

    assertThat(cache(kept)).isEqualTo("Hit from cloudfront");
    assertThat(kept.headers().first("Age")).hasValue("" + Duration.ofDays(300).toSeconds());
    assertThat(text(kept)).isEqualTo(SCRIPT);
    assertThat(edges.asked).containsExactly("assets/app-1.js");
  }

  @Test
  void queriesAreNoOtherAnswersHere() throws IOException {
    get("/assets/app-1.js");
    Reply other = edge.answer(request("GET", "/assets/app-1.js", true).withQuery("v=2"));
    assertThat(cache(other)).isEqualTo("Hit from cloudfront");
  }

  @Test
  void noCacheIsKeptForTheMinimumAndThenAskedFor() throws IOException {
    assertThat(cache(get("/"))).isEqualTo("Miss from cloudfront");
    assertThat(cache(get("/"))).isEqualTo("Hit from cloudfront");
    clock.advance(Duration.ofSeconds(1));
    assertThat(cache(get("/"))).isEqualTo("RefreshHit from cloudfront");

    edges.put("index.html", "text/html; charset=utf-8", "no-cache", "i2", "<p>New</p>");
    clock.advance(Duration.ofSeconds(1));
    Reply changed = get("/");
    assertThat(cache(changed)).isEqualTo("Miss from cloudfront");
    assertThat(text(changed)).isEqualTo("<p>New</p>");
  }

  @Test
  void withoutMinimumNoCacheIsAskedForEachTimeAndNoStoreIsNotKept() throws IOException {
    edges.cachePolicy = FakeEdges.ORIGIN_DECIDES;
    edges.put("secret.txt", "text/plain", "no-store", "s", "secret");
    get("/");
    get("/secret.txt");

    assertThat(cache(get("/"))).isEqualTo("RefreshHit from cloudfront");
    assertThat(cache(get("/secret.txt"))).isEqualTo("Miss from cloudfront");
  }

  @Test
  void anInvalidationIsForgottenAtOnceAndTheRestIsNot() throws IOException {
    get("/");
    get("/assets/app-1.js");
    edges.invalidations.add(List.of("/", "/other*"));

    assertThat(cache(get("/"))).isEqualTo("Miss from cloudfront");
    assertThat(cache(get("/"))).isEqualTo("Hit from cloudfront");
    assertThat(cache(get("/assets/app-1.js"))).isEqualTo("Hit from cloudfront");

    edges.invalidations.add(List.of("/assets/*"));
    assertThat(cache(get("/assets/app-1.js"))).isEqualTo("Miss from cloudfront");
  }

  @Test
  void aMissingObjectIsKeptAsMissingForTenSeconds() throws IOException {
    Reply missing = get("/nothing");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(text(missing)).contains("<Code>NoSuchKey</Code>");
    assertThat(cache(missing)).isEqualTo("Error from cloudfront");

    edges.put("nothing", "text/plain", "no-cache", "n", "something");
    assertThat(get("/nothing").status()).isEqualTo(404);
    clock.advance(Duration.ofSeconds(10));
    assertThat(text(get("/nothing"))).isEqualTo("something");
  }

  @Test
  void whoMayNotListIsToldForbiddenAndThatIsNotKept() throws IOException {
    edges.access = Access.READ;
    Reply missing = get("/nothing");
    assertThat(missing.status()).isEqualTo(403);
    assertThat(text(missing)).contains("<Code>AccessDenied</Code>");

    edges.put("nothing", "text/plain", "no-cache", "n", "something");
    assertThat(text(get("/nothing"))).isEqualTo("something");
  }

  @Test
  void aBucketThatDoesNotKnowTheDistributionForbidsAll() throws IOException {
    edges.access = Access.NONE;
    assertThat(get("/").status()).isEqualTo(403);
  }

  @Test
  void anErrorPageStandsInForTheOriginsError() throws IOException {
    edges.errorPages.add(new ErrorPage(404, "/index.html", "200"));

    Reply shown = get("/deep/link");

    assertThat(shown.status()).isEqualTo(200);
    assertThat(text(shown)).isEqualTo("<p>Home</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "'br, gzip', br",
    "'gzip, deflate, br, zstd', br",
    "gzip, gzip",
    "'GZIP;q=1.0, br;q=0', gzip",
    "deflate, ''",
    "'', ''"
  })
  void anAssetIsCompressedAsTheViewerReadsIt(String accepted, String coding) throws IOException {
    Reply reply = get("/assets/app-1.js", "Accept-Encoding", accepted);

    assertThat(reply.headers().first("Content-Encoding").orElse("")).isEqualTo(coding);
    assertThat(decoded(reply)).isEqualTo(SCRIPT);
    assertThat(reply.headers().first("ETag")).hasValue(coding.isEmpty() ? "\"a1\"" : "W/\"a1\"");
    assertThat(reply.headers().list("Vary")).isEqualTo(coding.isEmpty() ? "" : "Accept-Encoding");
  }

  @Test
  void eachCodingIsKeptApart() throws IOException {
    get("/assets/app-1.js", "Accept-Encoding", "gzip");
    assertThat(cache(get("/assets/app-1.js", "Accept-Encoding", "br"))).startsWith("Miss");
    assertThat(cache(get("/assets/app-1.js", "Accept-Encoding", "gzip"))).startsWith("Hit");
  }

  @ParameterizedTest
  @CsvSource({
    "text/css, 999, false",
    "text/css, 1000, true",
    "text/css; charset=utf-8, 1000, true",
    "image/png, 5000, false",
    "image/svg+xml, 5000, true",
    "application/manifest+json, 5000, false",
    "application/json, 10000000, true",
    "application/json, 10000001, false"
  })
  void onlySomeTypesAndSizesAreCompressed(String type, int size, boolean compressed)
      throws IOException {
    edges.put("file", type, "max-age=60", "f", "x".repeat(size));

    Reply reply = get("/file", "Accept-Encoding", "gzip");

    assertThat(reply.headers().contains("Content-Encoding")).isEqualTo(compressed);
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws IOException {
    get("/assets/app-1.js", "Accept-Encoding", "br");
    Reply same = get("/assets/app-1.js", "Accept-Encoding", "br", "If-None-Match", "W/\"a1\"");
    Reply other = get("/assets/app-1.js", "Accept-Encoding", "br", "If-None-Match", "\"a2\"");

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.headers().contains("Content-Encoding")).isFalse();
    assertThat(other.status()).isEqualTo(200);
    assertThat(edges.asked).hasSize(1);
  }

  @Test
  void aRangeComesFromTheWholeThatIsKept() throws IOException {
    Reply range = get("/assets/app-1.js", "Accept-Encoding", "br", "Range", "bytes=4-9");

    assertThat(range.status()).isEqualTo(206);
    assertThat(text(range)).isEqualTo("answer");
    assertThat(range.headers().first("Content-Range")).hasValue("bytes 4-9/" + SCRIPT.length());
    assertThat(cache(get("/assets/app-1.js"))).isEqualTo("Hit from cloudfront");
  }

  @Test
  void theFunctionsOwnJavaScriptRewritesDeepLinks() throws IOException {
    edges.function =
        """
        function handler(event) {
          const request = event.request;
          const last = request.uri.split('/').pop();
          if (!last.includes('.')) { request.uri = '/index.html'; }
          return request;
        }
        """;

    assertThat(text(get("/deep/link"))).isEqualTo("<p>Home</p>");
    assertThat(get("/deep/none.js").status()).isEqualTo(404);
  }

  @Test
  void aFunctionMayAnswerByItself() throws IOException {
    edges.function =
        """
        function handler(event) {
          return { statusCode: 302, statusDescription: 'Found',
                   headers: { location: { value: 'https://' + event.request.headers.host.value + '/new' } } };
        }
        """;

    Reply reply = get("/old");

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.headers().first("Location")).hasValue("https://127.0.0.1:8400/new");
    assertThat(cache(reply)).isEqualTo("FunctionGeneratedResponse from cloudfront");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function handler(event) { return undefined; }",
        "function handler(event) { throw new Error('broken'); }",
        "function handler(event) { while (true) {} }",
        "function handler(event) { return java.lang.System.getenv(); }",
        "function handler(event) { return {}; }",
        "this is no JavaScript"
      })
  void aFunctionThatFailsIsA503(String code) throws IOException {
    edges.function = code;
    assertThat(get("/").status()).isEqualTo(503);
  }

  @Test
  void theApiGetsTheKeyThatThePageDoesNotHave() throws IOException {
    HttpServer api =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext(
        "/",
        exchange -> {
          String said =
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().get("X-api-key")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Accept-Language")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(403, 0);
          try (exchange) {
            exchange.getResponseBody().write(said.getBytes(UTF_8));
          }
        });
    api.start();
    try {
      edges.api = "127.0.0.1:" + api.getAddress().getPort();
      edges.errorPages.clear();
      Request sent =
          new Request(
              "POST",
              true,
              "/api/admit",
              "x=1",
              Fields.NONE
                  .with("Host", "127.0.0.1:8400")
                  .with("Accept-Language", "de")
                  .with("X-Api-Key", "mine"),
              Body.of("[1]".getBytes(UTF_8)),
              "127.0.0.1");

      Reply reply = edge.answer(sent);

      assertThat(reply.status()).isEqualTo(403);
      assertThat(text(reply)).isEqualTo("POST /dev/api/admit?x=1 [the-key] de [1]");
      assertThat(cache(edge.answer(sent))).isEqualTo("Error from cloudfront");
    } finally {
      api.stop(0);
    }
  }

  @Test
  void anOriginThatCannotBeReachedIsA502() throws IOException {
    assertThat(get("/api/admit").status()).isEqualTo(502);
  }

  private Reply get(String path, String... headers) throws IOException {
    Request request = request("GET", path, true);
    for (int i = 0; i < headers.length; i += 2) {
      request = request.withHeaders(request.headers().with(headers[i], headers[i + 1]));
    }
    return edge.answer(request);
  }

  private static Request request(String method, String path, boolean secure) {
    return new Request(
        method,
        secure,
        path,
        "",
        Fields.NONE.with("Host", "127.0.0.1:8400"),
        Body.NONE,
        "127.0.0.1");
  }

  private static String cache(Reply reply) {
    return reply.headers().first("X-Cache").orElse("");
  }

  private static String text(Reply reply) throws IOException {
    return new String(reply.body().from(0).readNBytes((int) reply.body().length()), UTF_8);
  }

  private static String decoded(Reply reply) throws IOException {
    byte[] body = reply.body().from(0).readAllBytes();
    return switch (reply.headers().first("Content-Encoding").orElse("")) {
      case "br" -> new String(Decoder.decompress(body).getDecompressedData(), UTF_8);
      case "gzip" ->
          new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), UTF_8);
      default -> new String(body, UTF_8);
    };
  }

  private static final class TestClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
