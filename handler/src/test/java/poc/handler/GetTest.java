package poc.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetTest {
  private final Invocation handler = Invocation.withOrigins("");

  @Test
  void answersWithProbabilityIntervalAndModel() {
    JsonNode response = handler.call(ProxyEvent.get("gre=800&gpa=4&rank=1").toString());

    assertThat(response.get("statusCode").asInt()).isEqualTo(200);
    assertThat(response.at("/headers/Content-Type").asText())
        .isEqualTo("application/json; charset=utf-8");
    assertThat(response.at("/headers/Cache-Control").asText()).isEqualTo("no-store");
    JsonNode body = Invocation.json(response.get("body").asText());
    assertThat(body.fieldNames())
        .toIterable()
        .containsExactly("result", "probability", "interval", "model");
    assertThat(body.get("result").asBoolean()).isTrue();
    assertThat(body.get("probability").asDouble()).isCloseTo(0.7384082, within(1e-7));
    assertThat(body.at("/interval/0").asDouble()).isCloseTo(0.5879538, within(1e-6));
    assertThat(body.at("/interval/1").asDouble()).isCloseTo(0.8481173, within(1e-6));
    assertThat(body.get("model").asText()).isEqualTo(Invocation.DIGEST);
  }

  @Test
  void saysNoBelowTheThreshold() {
    assertThat(handler.body(ProxyEvent.get("gre=800&gpa=4&rank=4")).get("result").asBoolean())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"gre=200&gpa=4&rank=1, gre", "gre=0&gpa=0&rank=2, 'gre,gpa'"})
  void namesWhatLiesOutsideTheTrainingRange(String query, String fields) {
    JsonNode body = handler.body(ProxyEvent.get(query));

    assertThat(body.get("extrapolated"))
        .extracting(JsonNode::asText)
        .containsExactly(fields.split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"multiValueQueryStringParameters", "queryStringParameters"})
  void oneKindOfParametersIsEnough(String missing) {
    ProxyEvent event = ProxyEvent.get("gre=800&gpa=4&rank=1").without(missing);

    assertThat(handler.body(event).get("result").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "gpa=4&rank=1             | gre  | gre must be a number from 0 to 800, but is missing",
        "gre=&gpa=4&rank=1        | gre  | gre must be a number from 0 to 800, but was blank",
        "gre=+&gpa=4&rank=1       | gre  | gre must be a number from 0 to 800, but was blank",
        "gre=abc&gpa=4&rank=1     | gre  | gre must be a number from 0 to 800, but was 'abc'",
        "gre=NaN&gpa=4&rank=1     | gre  | gre must be a number from 0 to 800, but was 'NaN'",
        "gre=1e999&gpa=4&rank=1   | gre  | gre must be a number from 0 to 800, but was '1e999'",
        "gre=-1&gpa=4&rank=1      | gre  | gre must be a number from 0 to 800, but was '-1'",
        "gre=800&gpa=4.1&rank=1   | gpa  | gpa must be a number from 0 to 4, but was '4.1'",
        "gre=800&gpa=4&rank=9     | rank | rank must be one of 1, 2, 3, 4, but was '9'",
        "gre=1&gre=2&gpa=4&rank=1 | gre  | "
            + "gre must be a number from 0 to 800, but was given more than once",
        "gre=1&gpa=4&rank=1&x=2   | x    | "
            + "'x' is not a field of this model, which has gre, gpa, rank",
        "gre=1&gpa=4&rank=1&x=2&x=3 | x  | "
            + "'x' is not a field of this model, which has gre, gpa, rank",
      })
  void refusesABadParameter(String query, String field, String message) {
    JsonNode response = handler.call(ProxyEvent.get(query).toString());

    assertThat(response.get("statusCode").asInt()).isEqualTo(400);
    JsonNode body = Invocation.json(response.get("body").asText());
    assertThat(body.get("errorType").asText()).isEqualTo("BadRequest");
    assertThat(body.get("httpStatus").asInt()).isEqualTo(400);
    assertThat(body.get("request_id").asText()).isEqualTo("request-1");
    assertThat(body.get("message").asText()).isEqualTo(message);
    assertThat(body.get("errors")).hasSize(1);
    assertThat(body.at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(body.at("/errors/0/message").asText()).isEqualTo(message);
    assertThat(body.at("/errors/0/allowed").asText()).isNotEmpty();
    assertThat(body.at("/errors/0").has("index")).isFalse();
  }

  @Test
  void namesEveryProblemAtOnce() {
    JsonNode body = handler.body(ProxyEvent.get(""));

    assertThat(body.get("errors"))
        .extracting(error -> error.get("field").asText() + ": " + error.get("allowed").asText())
        .containsExactly(
            "gre: a number from 0 to 800", "gpa: a number from 0 to 4", "rank: one of 1, 2, 3, 4");
    assertThat(body.get("message").asText()).contains("gre must", "; gpa must", "; rank must");
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PUT", "HEAD", "get", ""})
  void otherMethodsAreNotAllowed(String method) {
    JsonNode response = handler.call(ProxyEvent.of(method).toString());

    assertThat(response.get("statusCode").asInt()).isEqualTo(405);
    assertThat(response.at("/headers/Allow").asText()).isEqualTo("GET, POST, OPTIONS");
    assertThat(Invocation.json(response.get("body").asText()).get("errorType").asText())
        .isEqualTo("MethodNotAllowed");
  }

  @Test
  void aBrokenEventOfTheGatewayIsRefusedToo() {
    JsonNode response = handler.call("{\"httpMethod\":\"GET\",\"headers\":{");

    assertThat(response.get("statusCode").asInt()).isEqualTo(400);
    assertThat(Invocation.json(response.get("body").asText()).get("message").asText())
        .isEqualTo("the event must be an event of API Gateway, but is not valid JSON");
  }
}
