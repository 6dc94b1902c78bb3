package poc.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import poc.cloud.ApiKey;
import poc.cloud.Tags;

final class ProxyEventTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Route ROUTE = new Route("dev", "/admit");

  @Test
  void isTheWholeEventOfARestApi() throws Exception {
    Request request = Requests.get("/dev/admit", "gre=800&note=a&note=b%20%26+c");
    String event =
        ProxyEvent.of(
            request,
            ROUTE,
            "a1b2c3",
            Optional.of(new ApiKey("k1", "key", "secret", Tags.of("p", "dev"))));
    assertThat(JSON.readTree(event)).isEqualTo(golden());
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in = ProxyEventTest.class.getResourceAsStream("event.json")) {
      return JSON.readTree(in);
    }
  }

  @Test
  void hasNullsWhereThereIsNothing() throws Exception {
    JsonNode event =
        JSON.readTree(
            ProxyEvent.of(Requests.get("/dev/admit", ""), ROUTE, "a1b2c3", Optional.empty()));
    assertThat(event.get("queryStringParameters").isNull()).isTrue();
    assertThat(event.get("multiValueQueryStringParameters").isNull()).isTrue();
    assertThat(event.get("requestContext").get("identity").has("apiKey")).isFalse();
  }

  @Test
  void carriesABodyAsItIs() throws Exception {
    String body = "{\"gre\": \"grüß dich 😀\"}";
    JsonNode event =
        JSON.readTree(
            ProxyEvent.of(Requests.post("/dev/admit/", body), ROUTE, "a1b2c3", Optional.empty()));
    assertThat(event.get("body").asText()).isEqualTo(body);
    assertThat(event.get("path").asText()).isEqualTo("/admit");
    assertThat(event.get("requestContext").get("path").asText()).isEqualTo("/dev/admit/");
  }
}
