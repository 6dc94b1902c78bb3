package poc.handler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {
  private static final String GOOD = "{\"gre\":800,\"gpa\":4,\"rank\":\"1\"}";
  private static final String ALLOWED =
      "a JSON object or an array of 1 to 1000 objects, at most 256 KiB";

  private final Invocation handler = Invocation.withOrigins("");

  @Test
  void anObjectIsAnsweredByAnObject() {
    assertThat(handler.body(ProxyEvent.post(GOOD)))
        .isEqualTo(handler.body(ProxyEvent.get("gre=800&gpa=4&rank=1")));
  }

  @Test
  void anArrayIsAnsweredInItsOrder() {
    String second = GOOD.replace("\"1\"", "4");

    JsonNode body = handler.body(ProxyEvent.post("[" + GOOD + "," + second + "]"));

    assertThat(body).hasSize(2);
    assertThat(body.get(0)).isEqualTo(handler.body(ProxyEvent.post(GOOD)));
    assertThat(body.get(1)).isEqualTo(handler.body(ProxyEvent.post(second)));
  }

  @Test
  void anArrayOfOneStaysAnArray() {
    assertThat(handler.body(ProxyEvent.post("[" + GOOD + "]")).isArray()).isTrue();
  }

  @Test
  void aThousandRowsAreTheLimit() {
    assertThat(handler.body(ProxyEvent.post(array(1000)))).hasSize(1000);
    assertThat(handler.body(ProxyEvent.post(array(1001))).get("message").asText())
        .isEqualTo("the body must be " + ALLOWED + ", but holds more than that");
  }

  @Test
  void aBodyMayBeBase64() {
    assertThat(handler.body(ProxyEvent.postBase64(GOOD.getBytes(UTF_8))).get("result").asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''              | is empty",
        "' '             | is empty",
        "[]              | is an empty array",
        "{               | is not valid JSON: line 1, column 2",
        "{}}             | is not valid JSON: line 1, column 3",
        "{}{}            | goes on after its end",
        "7               | is something else",
        "null            | is something else",
        "'\"text\"'      | is something else",
        "gre=800         | is not valid JSON: line 1, column 1",
        "{'gre':NaN}     | is not valid JSON: line 1, column 2",
      })
  void refusesWhatIsNoObject(String body, String but) {
    JsonNode refused = handler.body(ProxyEvent.post(body));

    assertThat(refused.get("message").asText())
        .isEqualTo("the body must be " + ALLOWED + ", but " + but);
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo("body");
    assertThat(refused.at("/errors/0/allowed").asText()).isEqualTo(ALLOWED);
  }

  @Test
  void refusesAnElementThatIsNoObject() {
    JsonNode refused = handler.body(ProxyEvent.post("[" + GOOD + ",[]]"));

    assertThat(refused.at("/errors/0/index").asInt()).isEqualTo(1);
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo("body");
  }

  @Test
  void refusesWhatIsMissing() {
    assertThat(handler.body(ProxyEvent.of("POST")).get("message").asText()).endsWith("is empty");
  }

  @Test
  void refusesWhatIsTooLarge() {
    String blank = " ".repeat(RequestBody.MAX_BYTES - GOOD.length());

    assertThat(handler.body(ProxyEvent.post(blank + GOOD)).get("result").asBoolean()).isTrue();
    assertThat(handler.body(ProxyEvent.post(blank + " " + GOOD)).get("message").asText())
        .endsWith("but is larger than that");
  }

  @Test
  void refusesDeepNesting() {
    String body = "{\"gre\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(handler.body(ProxyEvent.post(body)).get("message").asText())
        .contains("nested too deeply");
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] body = GOOD.getBytes(UTF_8);
    body[2] = (byte) 0xff;

    assertThat(handler.body(ProxyEvent.postBase64(body)).get("message").asText())
        .contains("is not valid JSON");
  }

  @Test
  void refusesWhatIsNoBase64() {
    ProxyEvent event = ProxyEvent.postBase64(new byte[] {1});
    String broken = event.toString().replace("AQ==", "?");

    JsonNode body = Invocation.json(handler.call(broken).get("body").asText());

    assertThat(body.get("message").asText()).endsWith("is not valid Base64");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'gre':null,'gpa':4,'rank':1}       | gre  | was null",
        "{'gre':true,'gpa':4,'rank':1}       | gre  | was true",
        "{'gre':{'a':[1]},'gpa':4,'rank':1}  | gre  | was an object",
        "{'gre':800,'gpa':[4],'rank':1}      | gpa  | was an array",
        "{'gre':800,'gpa':4,'rank':false}    | rank | was false",
        "{'gre':800,'gpa':4,'rank':1.5}      | rank | was '1.5'",
        "{'gre':1e999,'gpa':4,'rank':1}      | gre  | was '1e999'",
        "{'gre':1,'gre':1,'gpa':4,'rank':1}  | gre  | was given more than once",
        "{'gre':1,'gre':[],'gpa':4,'rank':1} | gre  | was given more than once",
        "{'gre':'','gpa':4,'rank':1}         | gre  | was blank",
        "{'gpa':4,'rank':1}                  | gre  | is missing",
      })
  void refusesABadValue(String body, String field, String but) {
    JsonNode refused = handler.body(ProxyEvent.post(body.replace('\'', '"')));

    assertThat(refused.get("errors")).hasSize(1);
    assertThat(refused.at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(refused.at("/errors/0/message").asText()).endsWith(", but " + but);
  }

  @Test
  void namesTheRowOfEachProblem() {
    String bad = "{\"gre\":-1,\"gpa\":9,\"rank\":1}";

    JsonNode refused = handler.body(ProxyEvent.post("[" + GOOD + "," + bad + "," + bad + "]"));

    assertThat(refused.get("errors"))
        .extracting(error -> error.get("index").asInt() + " " + error.get("field").asText())
        .containsExactly("1 gre", "1 gpa", "2 gre", "2 gpa");
    assertThat(refused.get("message").asText())
        .startsWith(
            "at index 1: gre must be a number from 0 to 800, but was '-1'; at index 1: gpa");
  }

  @Test
  void aFloodOfProblemsIsCutShort() {
    StringBuilder body = new StringBuilder("{\"gre\":1");
    for (int i = 0; i < 20_000; i++) {
      body.append(",\"f").append(i).append("\":1");
    }

    JsonNode refused = handler.body(ProxyEvent.post(body.append('}').toString()));

    assertThat(refused.get("errors")).hasSize(Refusal.SHOWN_ERRORS);
    assertThat(refused.get("message").asText()).endsWith("; and 19997 more");
  }

  private static String array(int rows) {
    return Collections.nCopies(rows, GOOD).toString();
  }
}
