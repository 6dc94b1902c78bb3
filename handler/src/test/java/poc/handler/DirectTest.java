package poc.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectTest {
  private final Invocation handler = Invocation.withOrigins("https://admit.example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"gre\":800,\"gpa\":4,\"rank\":1}",
        "{\"gre\":\"800\",\"gpa\":\"4.0\",\"rank\":\"1\"}",
        "\n { \"rank\" : 1.0, \"gpa\" : 4e0, \"gre\" : 8e2 } "
      })
  void answersWithTheEnvelope(String event) {
    JsonNode response = handler.call(event);

    assertThat(response.fieldNames()).toIterable().containsExactly("httpStatus", "headers", "body");
    assertThat(response.get("httpStatus").asInt()).isEqualTo(200);
    assertThat(response.at("/headers/Access-Control-Allow-Origin").asText())
        .isEqualTo("https://admit.example.org");
    assertThat(response.at("/body/result").asBoolean()).isTrue();
    assertThat(response.at("/body/probability").asDouble()).isCloseTo(0.7384082, within(1e-7));
    assertThat(response.at("/body/model").asText()).isEqualTo(Invocation.DIGEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'gre':'abc','gpa':4,'rank':1}      | gre   | gre must be a number from 0 to 800",
        "{'gre':'','gpa':4,'rank':1}         | gre   | gre must be a number from 0 to 800",
        "{'gre':800,'gpa':4}                 | rank  | rank must be one of 1, 2, 3, 4",
        "{'gre':800,'gpa':4,'rank':[1]}      | rank  | rank must be one of 1, 2, 3, 4",
        "{'gre':8,'gre':8,'gpa':4,'rank':1}  | gre   | gre must be a number from 0 to 800",
        "{'gre':8,'gpa':4,'rank':1,'abc':1}  | unknown"
            + " | there is a field beside those that the model has: gre, gpa, rank",
        "[]                                  | event | event must be a JSON object of the fields",
        "''                                  | event | event must be a JSON object of the fields",
        "abc                                 | event | event must be a JSON object of the fields",
        "{'gre':8,'gpa':4,'rank':1}abc       | event | event must be a JSON object of the fields",
        "{'gre':8,'gpa':4,'rank':1} {}       | event | event must be a JSON object of the fields",
      })
  void refusesByAnExceptionThatRepeatsNothing(String event, String field, String message) {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> handler.call(event.replace('\'', '"')))
        .satisfies(
            refused -> {
              assertThat(refused.getMessage())
                  .matches(".*\"httpStatus\":400.*")
                  .doesNotContain("abc");
              assertThat(refused.getStackTrace()).isEmpty();
              JsonNode json = Invocation.json(refused.getMessage());
              assertThat(json.get("errorType").asText()).isEqualTo("BadRequest");
              assertThat(json.get("request_id").asText()).isEqualTo("request-1");
              assertThat(json.get("message").asText()).isEqualTo(message);
              assertThat(json.at("/errors/0/field").asText()).isEqualTo(field);
            });
  }

  @Test
  void withSeveralOriginsNoneIsNamed() {
    JsonNode response =
        Invocation.withOrigins("https://a.example,https://b.example")
            .call("{\"gre\":800,\"gpa\":4,\"rank\":1}");

    assertThat(response.get("headers").has("Access-Control-Allow-Origin")).isFalse();
  }
}
