package poc.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
  private static final String TWO = "https://a.example, https://b.example:8443,";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "- | https://a.example | - | -",
        "'' | https://a.example | - | -",
        "',' | https://a.example | - | -",
        "* | - | * | -",
        "* | https://a.example | * | -",
        "https://a.example | - | https://a.example | -",
        "https://a.example | https://evil.test | https://a.example | -",
      })
  void namesTheOneOrigin(String origins, String origin, String allowed, String vary) {
    Map<String, String> headers = new LinkedHashMap<>();

    Cors.of(origins).answer(headers, origin);

    assertThat(headers.get("Access-Control-Allow-Origin")).isEqualTo(allowed);
    assertThat(headers.get("Vary")).isEqualTo(vary);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "https://a.example | https://a.example",
        "https://b.example:8443 | https://b.example:8443",
        "https://b.example | -",
        "http://a.example | -",
        "https://A.example | -",
        "null | -",
        "'' | -",
        "- | -",
      })
  void ofSeveralOriginsNamesTheOneThatAsks(String origin, String allowed) {
    Map<String, String> headers = new LinkedHashMap<>();

    Cors.of(TWO).answer(headers, origin);

    assertThat(headers.get("Access-Control-Allow-Origin")).isEqualTo(allowed);
    assertThat(headers.get("Vary")).isEqualTo("Origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Origin", "origin", "ORIGIN"})
  void headersAreFoundInAnyCase(String name) {
    ProxyEvent event = ProxyEvent.get("gre=1&gpa=4&rank=1").header(name, "https://a.example");

    JsonNode response = Invocation.withOrigins(TWO).call(event.toString());

    assertThat(response.at("/headers/Access-Control-Allow-Origin").asText())
        .isEqualTo("https://a.example");
  }

  @ParameterizedTest
  @CsvSource({"GET, 400", "POST, 400", "DELETE, 405", "OPTIONS, 204"})
  void refusalsAndPreflightsCarryTheHeadersToo(String method, int status) {
    ProxyEvent event = ProxyEvent.of(method).header("origin", "https://a.example");

    JsonNode response = Invocation.withOrigins(TWO).call(event.toString());

    assertThat(response.get("statusCode").asInt()).isEqualTo(status);
    assertThat(response.at("/headers/Access-Control-Allow-Origin").asText())
        .isEqualTo("https://a.example");
    assertThat(response.at("/headers/Vary").asText()).isEqualTo("Origin");
  }

  @Test
  void aPreflightSaysWhatIsAllowed() {
    JsonNode response =
        Invocation.withOrigins("https://a.example").call(ProxyEvent.of("OPTIONS").toString());

    assertThat(response.get("body").asText()).isEmpty();
    assertThat(response.at("/headers/Access-Control-Allow-Methods").asText())
        .isEqualTo("GET,POST,OPTIONS");
    assertThat(response.at("/headers/Access-Control-Allow-Headers").asText())
        .isEqualTo("Content-Type,X-Api-Key");
  }

  @Test
  void aForbiddenOriginsPreflightAllowsNothing() {
    ProxyEvent event = ProxyEvent.of("OPTIONS").header("origin", "https://evil.test");

    JsonNode response = Invocation.withOrigins(TWO).call(event.toString());

    assertThat(response.get("headers").fieldNames()).toIterable().containsExactly("Vary");
  }
}
