package poc.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.HttpDate;
import poc.local.http.Reply;

/** The tables of "Manage how long content stays in the cache" and of the errors that are cached. */
final class LifetimeTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # min, default, max | status | Cache-Control              | seconds, or none
          0  | 100 | 1000       | 200    | max-age=50                 | 50
          0  | 100 | 1000       | 200    | max-age=5000               | 1000
          10 | 100 | 1000       | 200    | max-age=5                  | 10
          0  | 100 | 1000       | 200    | max-age=50, s-maxage=70    | 70
          0  | 100 | 1000       | 200    | Max-Age="50"               | 50
          0  | 100 | 1000       | 200    | public                     | 100
          0  | 100 | 1000       | 200    |                            | 100
          200| 100 | 1000       | 200    |                            | 200
          0  | 100 | 1000       | 200    | no-cache                   | 0
          10 | 100 | 1000       | 200    | no-cache                   | 10
          0  | 100 | 1000       | 200    | no-store                   | none
          0  | 100 | 1000       | 200    | private, max-age=50        | none
          10 | 100 | 1000       | 200    | no-store                   | 10
          0  | 0   | 0          | 200    | max-age=50                 | none
          0  | 100 | 1000       | 404    |                            | 10
          0  | 100 | 1000       | 404    | max-age=60                 | 60
          0  | 100 | 1000       | 404    | max-age=6                  | 10
          0  | 100 | 1000       | 503    | no-store                   | 10
          0  | 100 | 1000       | 403    |                            | none
          0  | 100 | 1000       | 403    | max-age=60                 | 60
          0  | 100 | 1000       | 429    | max-age=60                 | none
          0  | 100 | 1000       | 416    |                            | none
          """)
  void anAnswerIsKeptForItsTime(
      long min, long usual, long max, int status, String cacheControl, String seconds) {
    CachePolicy policy = new CachePolicy(min, usual, max, true, true, false);
    Fields headers =
        cacheControl == null ? Fields.NONE : Fields.NONE.with("Cache-Control", cacheControl);

    Optional<Duration> lifetime = Lifetime.of(new Reply(status, headers, Body.NONE), policy, NOW);

    assertThat(lifetime.map(Duration::toSeconds).map(String::valueOf).orElse("none"))
        .isEqualTo(seconds);
  }

  @Test
  void withoutCacheControlItIsKeptUntilItExpires() {
    CachePolicy policy = new CachePolicy(0, 100, 1000, true, true, false);
    Fields headers = Fields.NONE.with("Expires", HttpDate.of(NOW.plusSeconds(30)));

    assertThat(Lifetime.of(new Reply(200, headers, Body.NONE), policy, NOW))
        .hasValue(Duration.ofSeconds(30));
    assertThat(Lifetime.of(new Reply(200, headers, Body.NONE), policy, NOW.plusSeconds(60)))
        .hasValue(Duration.ZERO);
  }
}
