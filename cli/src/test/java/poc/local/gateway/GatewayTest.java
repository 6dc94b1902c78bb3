package poc.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import poc.cloud.GatewayResponse;
import poc.cloud.RestApiDefinition;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;
import poc.local.runtime.Invocation;
import poc.local.runtime.Invocation.FunctionError;
import poc.local.runtime.Invocation.Refused;
import poc.local.runtime.Invocation.Success;

/** Every answer of the gateway, over HTTP, in front of a function that answers as it is told. */
@Timeout(300)
final class GatewayTest {

  static final String ORIGIN = "http://127.0.0.1:8400";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD = "/dev/admit?gre=800&rank=1";
  private static final Success OK =
      new Success(
          "{\"statusCode\":200,\"headers\":{\"Access-Control-Allow-Origin\":\""
              + ORIGIN
              + "\",\"Vary\":\"Origin\"},\"body\":\"{}\"}");

  private final CountDownLatch released = new CountDownLatch(1);
  private volatile String event = "";
  private volatile Invocation outcome = OK;
  private final AtomicLong nanos = new AtomicLong();
  private final FakeApis apis = FakeApis.of(definition(Duration.ofSeconds(29)));
  private final Gateway gateway =
      new Gateway(
          apis,
          this::invoke,
          Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC),
          nanos::get);
  private Client client = Client.of(0);

  private static RestApiDefinition definition(Duration timeout) {
    return FakeApis.definition("f", "live", timeout);
  }

  private Invocation invoke(String function, String alias, String payload) {
    assertThat(function + ":" + alias).isEqualTo("f:live");
    event = payload;
    if (payload.contains("\"slow\":")) {
      awaitRelease();
    }
    return outcome;
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @BeforeEach
  void open() throws Exception {
    gateway.open();
    client = Client.of(gateway.port(FakeApis.API));
  }

  @AfterEach
  void close() {
    released.countDown();
    gateway.close();
  }

  private static void assertRefused(
      HttpResponse<String> response, int status, String message, String errorType) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    assertThat(header(response, "x-amzn-ErrorType")).isEqualTo(errorType);
    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    assertReadableByBrowsers(response);
  }

  private static void assertReadableByBrowsers(HttpResponse<String> response) {
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    assertThat(header(response, "Vary")).isEqualTo("Origin");
    assertThat(header(response, "x-amzn-RequestId")).hasSize(36);
    assertThat(header(response, "x-amz-apigw-id")).hasSize(12);
    assertThat(header(response, "Date")).endsWith("GMT");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void answersWithTheFunctionsAnswer() throws Exception {
    HttpResponse<String> response = client.withKey(GOOD);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{}");
    assertThat(header(response, "X-Amzn-Trace-Id")).startsWith("Root=1-");
    assertReadableByBrowsers(response);
  }

  @Test
  void handsTheRequestToTheFunction() throws Exception {
    HttpResponse<String> response = client.post("/dev/admit/?a=1&a=2", "{\"gre\":\"grüß\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    JsonNode sent = JSON.readTree(event);
    assertThat(sent.at("/httpMethod").asText()).isEqualTo("POST");
    assertThat(sent.at("/resource").asText()).isEqualTo("/admit");
    assertThat(sent.at("/body").asText()).isEqualTo("{\"gre\":\"grüß\"}");
    assertThat(sent.at("/multiValueQueryStringParameters/a").size()).isEqualTo(2);
    assertThat(sent.at("/headers/X-Api-Key").asText()).isEqualTo(FakeApis.KEY);
    assertThat(sent.at("/headers/X-Forwarded-For").asText()).isEqualTo("127.0.0.1");
    assertThat(sent.at("/headers").has("Content-Length")).isFalse();
    assertThat(sent.at("/headers").has("Connection")).isFalse();
    assertThat(sent.at("/requestContext/identity/apiKeyId").asText()).isEqualTo("k1");
    assertThat(sent.at("/requestContext/requestId").asText())
        .isEqualTo(header(response, "x-amzn-RequestId"));
  }

  @Test
  void preflightNeedsNoKey() throws Exception {
    HttpResponse<String> response =
        client.call("OPTIONS", "/dev/admit", BodyPublishers.noBody(), "Origin", ORIGIN);
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    assertThat(header(response, "Access-Control-Allow-Headers"))
        .isEqualTo("Content-Type,X-Api-Key");
  }

  @Test
  void refusesPathsAndMethodsThatAreNotThere() throws Exception {
    for (String path : List.of("/dev/other", "/dev", "/dev/", "/dev/admit/deeper")) {
      assertRefused(
          client.withKey(path),
          403,
          "Missing Authentication Token",
          "MissingAuthenticationTokenException");
    }
    assertRefused(
        client.call("DELETE", "/dev/admit", BodyPublishers.noBody()),
        403,
        "Missing Authentication Token",
        "MissingAuthenticationTokenException");
  }

  @Test
  void refusesStagesThatAreNotThereWithoutTheHeadersOfAny() throws Exception {
    for (String path : List.of("/prod/admit", "/", "/admit")) {
      HttpResponse<String> response = client.withKey(path);
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(response.body()).isEqualTo("{\"message\":\"Missing Authentication Token\"}");
      assertThat(header(response, "Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void refusesAHeadRequestWithoutABody() throws Exception {
    HttpResponse<String> response = client.call("HEAD", "/dev/admit", BodyPublishers.noBody());
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void refusesAMissingOrWrongKey() throws Exception {
    assertRefused(client.get(GOOD), 403, "Forbidden", "ForbiddenException");
    assertRefused(client.get(GOOD, "x-api-key", "wrong"), 403, "Forbidden", "ForbiddenException");
    assertThat(event).isEmpty();
  }

  @Test
  void theKeyIsVerifiedBeforeTheParameters() throws Exception {
    assertRefused(client.get("/dev/admit"), 403, "Forbidden", "ForbiddenException");
  }

  @Test
  void refusesMissingParameters() throws Exception {
    assertRefused(
        client.withKey("/dev/admit?rank=%20"),
        400,
        "Missing required request parameters: [gre, rank]",
        "BadRequestException");
    assertThat(event).isEmpty();
  }

  @Test
  void throttlesAKeyThatIsTooFast() throws Exception {
    apis.plan(new Throttle(1, 2), Optional.empty());
    assertThat(client.withKey(GOOD).statusCode()).isEqualTo(200);
    assertThat(client.withKey(GOOD).statusCode()).isEqualTo(200);
    assertRefused(
        client.withKey("/dev/admit"), 429, "Too Many Requests", "TooManyRequestsException");
    assertThat(client.get("/dev/open").statusCode()).isEqualTo(200);
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(client.withKey(GOOD).statusCode()).isEqualTo(200);
  }

  @Test
  void throttlesAStageForEveryone() throws Exception {
    apis.throttle(new Throttle(1, 1));
    assertThat(client.get("/dev/open").statusCode()).isEqualTo(200);
    assertRefused(client.get("/dev/open"), 429, "Too Many Requests", "TooManyRequestsException");
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(client.get("/dev/open").statusCode()).isEqualTo(200);
  }

  @Test
  void stopsAKeyWhoseQuotaIsUsedUp() throws Exception {
    apis.plan(new Throttle(10, 10), Optional.of(new Quota(1, Period.DAY)));
    assertThat(client.withKey(GOOD).statusCode()).isEqualTo(200);
    assertRefused(client.withKey(GOOD), 429, "Limit Exceeded", "LimitExceededException");
  }

  @Test
  void answersForAFunctionThatFails() throws Exception {
    for (Invocation failed :
        List.of(
            new FunctionError("a.B", "{\"errorMessage\":\"secret\"}"),
            new Success("not json"),
            new Success("{\"result\":true}"))) {
      outcome = failed;
      assertRefused(
          client.withKey(GOOD), 502, "Internal server error", "InternalServerErrorException");
    }
  }

  @Test
  void answersForAFunctionThatIsNotInvoked() throws Exception {
    outcome = new Refused("ResourceNotFoundException", "{}");
    assertRefused(
        client.withKey(GOOD), 500, "Internal server error", "InternalServerErrorException");
    outcome = new Refused("RequestTooLargeException", "{}");
    assertRefused(client.withKey(GOOD), 413, "Request Too Long", "RequestTooLargeException");
  }

  @Test
  void answersForAFunctionThatIsSlow() throws Exception {
    apis.define(definition(Duration.ofMillis(50)));
    assertRefused(
        client.withKey(GOOD + "&slow="),
        504,
        "Endpoint request timed out",
        "InternalServerErrorException");
  }

  @Test
  void answersWhereItCannotReadWhatIsLive() throws Exception {
    HttpResponse<String> response = client.withKey("/broken/admit");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"message\":\"Internal server error\"}");
  }

  @Test
  void refusesABodyThatIsTooLongBeforeAnythingElse() throws Exception {
    HttpResponse<String> response =
        client.call(
            "POST", "/dev/admit", BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).isEqualTo("HTTP content length exceeded 10485760 bytes.");
    assertThat(header(response, "Content-Type")).isEqualTo("text/plain");
  }

  @Test
  void followsWhatIsDeployed() throws Exception {
    RestApiDefinition before = definition(Duration.ofSeconds(29));
    apis.define(
        new RestApiDefinition(
            before.methods(),
            List.of(new GatewayResponse("INVALID_API_KEY", Map.of("X-Version", "2")))));
    assertThat(header(client.get(GOOD), "X-Version")).isEqualTo("2");
  }
}
