package poc.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class LogTest {
  private final Invocation handler = Invocation.withOrigins("");

  @Test
  void eachRequestLeavesOneLine() {
    handler.call(ProxyEvent.get("gre=777&gpa=3.21&rank=1").toString());
    handler.call("{\"gre\":777,\"gpa\":3.21,\"rank\":1}");

    assertThat(handler.log()).endsWith("\n").doesNotContain("777").doesNotContain("3.21");
    String[] lines = handler.log().split("\n", -1);
    assertThat(lines).hasSize(3);
    JsonNode first = Invocation.json(lines[0]);
    assertThat(first.get("requestId").asText()).isEqualTo("request-1");
    assertThat(first.get("event").asText()).isEqualTo("proxy");
    assertThat(first.get("status").asInt()).isEqualTo(200);
    assertThat(first.get("rows").asInt()).isEqualTo(1);
    assertThat(first.get("durationMs").asDouble()).isPositive();
    assertThat(first.get("coldStart").asBoolean()).isTrue();
    assertThat(first.get("model").asText()).isEqualTo(Invocation.DIGEST);
    JsonNode second = Invocation.json(lines[1]);
    assertThat(second.get("event").asText()).isEqualTo("direct");
    assertThat(second.get("coldStart").asBoolean()).isFalse();
  }

  @Test
  void aRefusalNamesOurFieldsAlone() {
    handler.call(ProxyEvent.get("gre=secret&gpa=4&rank=1&private=secret").toString());

    assertThat(handler.log()).doesNotContain("secret").doesNotContain("private");
    JsonNode line = Invocation.json(handler.log());
    assertThat(line.get("status").asInt()).isEqualTo(400);
    assertThat(line.get("rows").asInt()).isZero();
    assertThat(line.get("refused")).extracting(JsonNode::asText).containsExactly("gre", "unknown");
  }

  @Test
  void aRefusedDirectEventIsLoggedToo() {
    assertThatThrownBy(() -> handler.call("{\"gre\":\"secret\",\"gpa\":4,\"rank\":1}"))
        .isInstanceOf(BadRequestException.class);

    assertThat(handler.log()).doesNotContain("secret");
    assertThat(Invocation.json(handler.log()).get("status").asInt()).isEqualTo(400);
  }
}
