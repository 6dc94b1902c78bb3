package poc.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.CloudException;
import poc.cloud.FunctionSettings;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.Stage;
import poc.cloud.Website;

/** What AWS would refuse is refused here as well. */
final class RulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "a-b.c", "0123", "admission-dev-site", "www.example.com"})
  void bucketNames(String name) {
    assertThatCode(() -> BucketRules.checkName(name)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "Abc",
        "a_b",
        "-ab",
        "ab-",
        "a..b",
        "192.168.5.4",
        "xn--abc",
        "abc-s3alias",
        "0123456789012345678901234567890123456789012345678901234567890123",
        "../../etc",
        "a/b"
      })
  void noBucketNames(String name) {
    refused(() -> BucketRules.checkName(name), "'" + name + "'");
  }

  @Test
  void keys() {
    assertThatCode(() -> BucketRules.checkKey("é".repeat(512))).doesNotThrowAnyException();
    refused(() -> BucketRules.checkKey(""), "has 0");
    refused(() -> BucketRules.checkKey("é".repeat(513)), "has 1026");
    refused(() -> BucketRules.checkKey("\ud800"), "surrogate");
    assertThatCode(() -> BucketRules.checkKey("a/b/../../c..")).doesNotThrowAnyException();
    refused(() -> BucketRules.checkKey("a/../../b"), "'a/../../b'");
    refused(() -> BucketRules.checkKey("./../a"), "'./../a'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b"})
  void indexDocumentsAreNames(String index) {
    refused(() -> BucketRules.check(new Website(index, "error.html")), "index document");
  }

  @ParameterizedTest
  @CsvSource({
    "'', java17, 512, 10, name",
    "a b, java17, 512, 10, name",
    "../x, java17, 512, 10, name",
    "f, python3.13, 512, 10, runtime",
    "f, java17, 127, 10, memory",
    "f, java17, 10241, 10, memory",
    "f, java17, 512, 0.999, timeout",
    "f, java17, 512, 1.5, timeout",
    "f, java17, 512, 901, timeout"
  })
  void functionSettings(String name, String runtime, int memory, double seconds, String reason) {
    Duration timeout = Duration.ofMillis(Math.round(seconds * 1000));

    refused(
        () ->
            FunctionRules.check(
                new FunctionSettings(
                    name, runtime, "a.B", "r", "x86_64", memory, timeout, Map.of())),
        reason);
  }

  @ParameterizedTest
  @CsvSource({"1A, letter", "A, letter", "A-B, letter", "AWS_REGION, own", "_HANDLER, letter"})
  void environmentVariables(String name, String reason) {
    refused(() -> FunctionRules.check(settings(Map.of(name, "x"))), reason);
  }

  @Test
  void environmentSize() {
    assertThatCode(() -> FunctionRules.check(settings(Map.of("AB", "x".repeat(4094)))))
        .doesNotThrowAnyException();
    refused(() -> FunctionRules.check(settings(Map.of("AB", "x".repeat(4095)))), "4097");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "a b", "a:b", "$LATEST"})
  void aliases(String alias) {
    refused(() -> FunctionRules.checkAlias(alias), "'" + alias + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/admit", "/v1/admit.json", "/a/{id}", "/{proxy+}", "/admit:many"})
  void paths(String path) {
    assertThatCode(() -> RestApiRules.check(method(path, "GET", 29_000)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "admit, GET, 29000, path",
    "'', GET, 29000, path",
    "/admit/, GET, 29000, path",
    "//, GET, 29000, path",
    "/a b, GET, 29000, path",
    "/admit, get, 29000, method",
    "/admit, TRACE, 29000, method",
    "/admit, GET, 49, timeout",
    "/admit, GET, 29001, timeout"
  })
  void noMethods(String path, String httpMethod, int timeoutMillis, String reason) {
    refused(() -> RestApiRules.check(method(path, httpMethod, timeoutMillis)), reason);
  }

  @Test
  void responseTypesAndStages() {
    refused(() -> RestApiRules.check(new GatewayResponse("DEFAULT_3XX", Map.of())), "DEFAULT_3XX");
    refused(
        () -> RestApiRules.check(new Stage("a b", "1", Optional.empty(), Optional.empty())),
        "'a b'");
    refused(() -> RestApiRules.checkName(" "), "name");
  }

  private static FunctionSettings settings(Map<String, String> environment) {
    return new FunctionSettings(
        "f", "java17", "a.B", "r", "x86_64", 512, Duration.ofSeconds(10), environment);
  }

  private static Method method(String path, String httpMethod, int timeoutMillis) {
    return new Method(
        path,
        httpMethod,
        false,
        List.of(),
        Optional.empty(),
        new Integration.LambdaProxy("f", "live", Duration.ofMillis(timeoutMillis)));
  }

  private static void refused(Runnable attempt, String reason) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(CloudException.class)
        .hasMessageContaining(reason);
  }
}
