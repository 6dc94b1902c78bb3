package poc.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.local.gateway.Answer.Header;

final class ProxyResponseTest {

  private static final Header JSON_TYPE = new Header("Content-Type", "application/json");

  private static Answer read(String payload) {
    return ProxyResponse.read(payload.replace('\'', '"')).orElseThrow();
  }

  @Test
  void mapsStatusHeadersAndBody() {
    assertThat(
            read(
                "{'statusCode':418,'headers':{'X-A':'b','content-type':'text/plain'},"
                    + "'body':'hello','isBase64Encoded':false}"))
        .isEqualTo(
            new Answer(
                418,
                List.of(new Header("X-A", "b"), new Header("content-type", "text/plain")),
                "hello"));
  }

  @Test
  void everyMemberMayBeAbsentOrNull() {
    Answer empty = new Answer(200, List.of(JSON_TYPE), "");
    assertThat(read("{}")).isEqualTo(empty);
    assertThat(
            read(
                "{'statusCode':null,'headers':null,'multiValueHeaders':null,'body':null,"
                    + "'isBase64Encoded':null}"))
        .isEqualTo(empty);
  }

  @Test
  void aStatusMayBeText() {
    assertThat(read("{'statusCode':'201'}").status()).isEqualTo(201);
  }

  @Test
  void aHeaderMayBeABoolean() {
    assertThat(read("{'headers':{'X-A':true}}").headers())
        .containsExactly(new Header("X-A", "true"), JSON_TYPE);
  }

  @Test
  void bothKindsOfHeadersAreMerged() {
    assertThat(
            read("{'headers':{'set-cookie':'c','X-A':'1'},"
                    + "'multiValueHeaders':{'Set-Cookie':['a','b'],'X-A':['1']}}")
                .headers())
        .containsExactly(
            new Header("Set-Cookie", "a"),
            new Header("Set-Cookie", "b"),
            new Header("Set-Cookie", "c"),
            new Header("X-A", "1"),
            JSON_TYPE);
  }

  @Test
  void headersOfTheGatewayAreRemappedOrDropped() {
    assertThat(
            read("{'headers':{'Date':'x','content-length':'9','Transfer-Encoding':'chunked'}}")
                .headers())
        .containsExactly(
            new Header("x-amzn-Remapped-Date", "x"),
            new Header("x-amzn-Remapped-content-length", "9"),
            JSON_TYPE);
  }

  @Test
  void aBodyInBase64IsSentAsItIs() {
    assertThat(read("{'body':'aGVsbG8=','isBase64Encoded':true}").body()).isEqualTo("aGVsbG8=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "no json",
        "'text'",
        "42",
        "[]",
        "{",
        "{} {}",
        "{'result':true}",
        "{'statusCode':200,'result':true}",
        "{'errorMessage':'oops','errorType':'a.B'}",
        "{'statusCode':'ok'}",
        "{'statusCode':true}",
        "{'statusCode':20.5}",
        "{'statusCode':0}",
        "{'statusCode':199}",
        "{'statusCode':600}",
        "{'statusCode':99999999999}",
        "{'statusCode':{}}",
        "{'body':{'result':true}}",
        "{'body':[]}",
        "{'headers':[]}",
        "{'headers':'X-A: b'}",
        "{'headers':{'X-A':1}}",
        "{'headers':{'X-A':null}}",
        "{'headers':{'X-A':['b']}}",
        "{'headers':{'X A':'b'}}",
        "{'headers':{'':'b'}}",
        "{'headers':{'X-A':'b\\r\\nX-B: c'}}",
        "{'multiValueHeaders':{'X-A':'b'}}",
        "{'multiValueHeaders':{'X-A':[1]}}",
        "{'multiValueHeaders':[]}"
      })
  void refusesWhatIsMalformed(String payload) {
    assertThat(ProxyResponse.read(payload.replace('\'', '"'))).isEmpty();
  }
}
