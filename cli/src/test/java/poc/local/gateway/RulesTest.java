package poc.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration.Mock;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.cloud.UsagePlan.Period;
import poc.cloud.UsagePlan.Quota;
import poc.cloud.UsagePlan.Throttle;
import poc.local.gateway.Answer.Header;

/** Routes, parameters, pace, quota, and the headers of gateway responses. */
final class RulesTest {

  private static final Mock MOCK = new Mock(200, Map.of(), List.of());

  private static Method method(String path, String httpMethod, String... required) {
    return new Method(path, httpMethod, false, List.of(required), Optional.empty(), MOCK);
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/admit,dev,/admit",
    "/dev/admit/,dev,/admit",
    "/dev/a/b,dev,/a/b",
    "/dev,dev,/",
    "/dev/,dev,/",
    "/dev//,dev,/",
    "/dev/a%2Fb,dev,/a%2Fb"
  })
  void aPathNamesStageAndResource(String path, String stage, String resource) {
    assertThat(Route.of(path)).contains(new Route(stage, resource));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "//", "//admit", "admit"})
  void aPathMayNameNoStage(String path) {
    assertThat(Route.of(path)).isEmpty();
  }

  @Test
  void anyMethodAnswersForThoseThatAreNotDefined() {
    Method get = method("/a", "GET");
    Method any = method("/a", "ANY");
    RestApiDefinition live = new RestApiDefinition(List.of(get, any), List.of());
    Route route = new Route("dev", "/a");
    assertThat(route.method(live, "GET")).contains(get);
    assertThat(route.method(live, "DELETE")).contains(any);
    assertThat(new Route("dev", "/A").method(live, "GET")).isEmpty();
  }

  private static Map<String, List<String>> parameters(String query) {
    return Requests.get("/dev/a", query).parameters();
  }

  @Test
  void queryParametersAreDecodedAndKeepTheirOrder() {
    assertThat(parameters("")).isEmpty();
    assertThat(parameters("b=2&a=1&b=3"))
        .isEqualTo(Map.of("b", List.of("2", "3"), "a", List.of("1")));
    assertThat(parameters("b=2&a=1").keySet()).containsExactly("b", "a");
    assertThat(parameters("gr%C3%BC%C3%9Fe=a%20b+c&x%3Dy=%26"))
        .isEqualTo(Map.of("grüße", List.of("a b c"), "x=y", List.of("&")));
    assertThat(parameters("a&b=&=c&&d=e=f"))
        .isEqualTo(Map.of("a", List.of(""), "b", List.of(""), "d", List.of("e=f")));
    assertThat(parameters("a=100%&b=%zz"))
        .isEqualTo(Map.of("a", List.of("100%"), "b", List.of("%zz")));
  }

  @ParameterizedTest
  @CsvSource({
    "'gre=1&gpa=2&rank=3',''",
    "'gre=1&gpa=2',rank",
    "'','gpa, gre, rank'",
    "'gre=&gpa=%20%09&rank=3','gpa, gre'",
    "'gre=&gre=1&gpa=2&rank=3',''",
    "'GRE=1&gpa=2&rank=3',gre"
  })
  void requiredParametersMustBeThereAndNotBlank(String query, String missing) {
    Method method = method("/a", "GET", "rank", "gre", "gpa");
    assertThat(String.join(", ", RequiredParameters.missing(method, parameters(query))))
        .isEqualTo(missing);
  }

  private static long seconds(double seconds) {
    return (long) (seconds * 1e9);
  }

  @Test
  void aBucketGivesItsBurstAndThenItsRate() {
    long start = Long.MAX_VALUE - 5;
    TokenBucket bucket = new TokenBucket(new Throttle(2, 3), start);
    assertThat(bucket.tryTake(start)).isTrue();
    assertThat(bucket.tryTake(start)).isTrue();
    assertThat(bucket.tryTake(start)).isTrue();
    assertThat(bucket.tryTake(start)).isFalse();
    assertThat(bucket.tryTake(start + seconds(0.4))).isFalse();
    assertThat(bucket.tryTake(start + seconds(0.5))).isTrue();
    assertThat(bucket.tryTake(start + seconds(0.5))).isFalse();
  }

  @Test
  void aBucketHoldsNoMoreThanItsBurst() {
    TokenBucket bucket = new TokenBucket(new Throttle(100, 2), 0);
    long later = Duration.ofDays(1).toNanos();
    assertThat(bucket.tryTake(later)).isTrue();
    assertThat(bucket.tryTake(later)).isTrue();
    assertThat(bucket.tryTake(later)).isFalse();
  }

  @Test
  void aSlowRateGivesATokenNowAndThen() {
    TokenBucket bucket = new TokenBucket(new Throttle(0.1, 1), 0);
    assertThat(bucket.tryTake(0)).isTrue();
    assertThat(bucket.tryTake(seconds(9.9))).isFalse();
    assertThat(bucket.tryTake(seconds(10.1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,2026-03-01T00:00:00Z,2026-03-01",
    "DAY,2026-02-28T23:59:59.999Z,2026-02-28",
    "WEEK,2026-02-28T23:59:59Z,2026-02-22",
    "WEEK,2026-03-01T00:00:00Z,2026-03-01",
    "WEEK,2026-03-04T12:00:00Z,2026-03-01",
    "MONTH,2026-02-28T23:59:59Z,2026-02-01",
    "MONTH,2024-02-29T12:00:00Z,2024-02-01"
  })
  void quotaPeriodsAreThoseOfTheCalendarInUtc(Period period, Instant time, LocalDate start) {
    assertThat(QuotaCounter.periodStart(period, time)).isEqualTo(start);
  }

  @Test
  void aQuotaIsUsedUpAndBeginsAnew() {
    QuotaCounter counter = new QuotaCounter();
    Quota quota = new Quota(2, Period.DAY);
    Instant evening = Instant.parse("2026-02-28T23:59:59Z");
    assertThat(counter.tryTake(quota, evening)).isTrue();
    assertThat(counter.tryTake(quota, evening)).isTrue();
    assertThat(counter.tryTake(quota, evening)).isFalse();
    assertThat(counter.tryTake(new Quota(3, Period.DAY), evening)).isTrue();
    assertThat(counter.tryTake(quota, evening.plusSeconds(1))).isTrue();
  }

  @Test
  void theSpecificGatewayResponseWinsOverTheDefault() {
    RestApiDefinition live =
        new RestApiDefinition(
            List.of(),
            List.of(
                new GatewayResponse("DEFAULT_4XX", Map.of("X-From", "4xx", "Vary", "Origin")),
                new GatewayResponse("THROTTLED", Map.of("X-From", "throttled"))));
    assertThat(header(Refusal.THROTTLED.answer(live, Optional.empty()), "X-From"))
        .contains("throttled");
    assertThat(header(Refusal.THROTTLED.answer(live, Optional.empty()), "Vary")).isEmpty();
    assertThat(header(Refusal.QUOTA_EXCEEDED.answer(live, Optional.empty()), "X-From"))
        .contains("4xx");
    assertThat(header(Refusal.TIMED_OUT.answer(live, Optional.empty()), "X-From")).isEmpty();
  }

  private static Optional<String> header(Answer answer, String name) {
    return answer.headers().stream()
        .filter(header -> header.name().equals(name))
        .map(Header::value)
        .findFirst();
  }
}
