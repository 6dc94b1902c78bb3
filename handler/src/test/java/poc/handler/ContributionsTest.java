package poc.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionsTest {
  private final Invocation handler = Invocation.withOrigins("");

  @Test
  void areGivenToAGetThatAsks() {
    JsonNode body = handler.body(ProxyEvent.get("gre=800&gpa=4&rank=1&contributions=true"));

    JsonNode contributions = body.get("contributions");
    assertThat(contributions.get("link").asText()).isEqualTo("logit");
    assertThat(contributions.get("terms"))
        .extracting(term -> term.get("term").asText())
        .containsExactly("gre", "gpa", "rank");
    assertThat(contributions.at("/terms/0/share").asDouble())
        .isCloseTo(0.00226442578617916 * (800 - 587.7), within(1e-9));
    assertThat(contributions.at("/terms/2/share").asDouble()).isZero();
    double sum = contributions.get("baseline").asDouble();
    for (JsonNode term : contributions.get("terms")) {
      sum += term.get("share").asDouble();
    }
    double probability = body.get("probability").asDouble();
    assertThat(contributions.get("total").asDouble()).isCloseTo(sum, within(1e-12));
    assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(probability, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'gre':800,'gpa':4,'rank':1,'contributions':true}",
        "{'contributions':'true','gre':800,'gpa':4,'rank':1}",
      })
  void areGivenToAPostThatAsks(String body) {
    JsonNode answer = handler.body(ProxyEvent.post(body.replace('\'', '"')));

    assertThat(answer)
        .isEqualTo(handler.body(ProxyEvent.get("gre=800&gpa=4&rank=1&contributions=true")));
  }

  @Test
  void areGivenToThoseRowsThatAsk() {
    String row = "{\"gre\":800,\"gpa\":4,\"rank\":1%s}";
    String asking = row.formatted(",\"contributions\":true");
    String silent = row.formatted(",\"contributions\":false");

    JsonNode body = handler.body(ProxyEvent.post("[" + asking + "," + silent + "]"));

    assertThat(body.get(0).has("contributions")).isTrue();
    assertThat(body.get(1).has("contributions")).isFalse();
  }

  @Test
  void areGivenToADirectEventThatAsks() {
    JsonNode response = handler.call("{\"gre\":800,\"gpa\":4,\"rank\":1,\"contributions\":true}");

    assertThat(response.at("/body/contributions/terms")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gre=800&gpa=4&rank=1&contributions=yes",
        "gre=800&gpa=4&rank=1&contributions=",
        "gre=800&gpa=4&rank=1&contributions=true&contributions=true",
      })
  void areAskedForByTrueOrFalseAlone(String query) {
    JsonNode refused = handler.body(ProxyEvent.get(query));

    assertThat(refused.get("httpStatus").asInt()).isEqualTo(400);
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo("contributions");
    assertThat(refused.at("/errors/0/allowed").asText()).isEqualTo("true or false");
    assertThat(refused.get("errors")).hasSize(1);
  }

  @Test
  void aBadAskIsNamedBesideBadFields() {
    JsonNode refused = handler.body(ProxyEvent.get("gre=abc&gpa=4&rank=1&contributions=1"));

    assertThat(refused.get("errors"))
        .extracting(error -> error.get("field").asText())
        .containsExactly("contributions", "gre");
  }

  @Test
  void numbersThatJsonCannotWriteAreNull() {
    Invocation unlimited = Invocation.with(Invocation.ADMISSION, java.util.List.of(), "");

    JsonNode body =
        unlimited.body(ProxyEvent.get("gre=1.7e308&gpa=-1.7e308&rank=1&contributions=true"));

    assertThat(body.get("contributions").has("total")).isTrue();
  }
}
