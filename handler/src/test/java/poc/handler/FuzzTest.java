package poc.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is sent, the answer is one of those that we promise. */
class FuzzTest {
  private static final String GET =
      ProxyEvent.get("gre=800&gpa=4&rank=1").header("origin", "https://a.example").toString();
  private static final String POST =
      ProxyEvent.post("[{\"gre\":800,\"gpa\":4,\"rank\":\"1\"},{\"gre\":-1}]").toString();
  private static final String DIRECT = "{\"gre\":800,\"gpa\":4.0,\"rank\":\"1\"}";

  private final Invocation handler = Invocation.withOrigins("https://a.example,https://b.example");

  /** Without specifications any finite number is allowed. */
  private final Invocation boundless = Invocation.with(Invocation.ADMISSION, List.of(), "");

  @Property
  void anyBytes(@ForAll byte[] event) {
    assertPromised(handler, event);
  }

  @Property
  void anyEventWithSomeBytesReplaced(
      @ForAll("events") String event, @ForAll("edits") List<byte[]> edits) {
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < edits.size(); i++) {
      int at = Math.floorMod(edits.get(i)[0] * 131 + edits.get(i)[1], bytes.length);
      bytes[at] = edits.get(i)[2];
    }
    assertPromised(handler, bytes);
  }

  @Property
  void anyEventCutShort(@ForAll("events") String event, @ForAll short length) {
    String cut = event.substring(0, Math.floorMod(length, event.length()));
    assertPromised(handler, cut.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anyJson(@ForAll("json") String json) {
    assertPromised(handler, json.getBytes(StandardCharsets.UTF_8));
    assertPromised(handler, ProxyEvent.post(json).toString().getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anyNumbers(@ForAll double gre, @ForAll double gpa, @ForAll("texts") String rank) {
    String event = ProxyEvent.get("gre=" + gre + "&gpa=" + gpa + "&rank=1").toString();
    assertPromised(boundless, event.getBytes(StandardCharsets.UTF_8));
    String level = event.replace("\"1\"", Invocation.quoted(rank));
    assertPromised(boundless, level.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> events() {
    return Arbitraries.of(GET, POST, DIRECT);
  }

  @Provide
  Arbitrary<List<byte[]>> edits() {
    return Arbitraries.bytes().array(byte[].class).ofSize(3).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(50);
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> scalar =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "800", "4", "1", "-1e999", "0.1", "1e-400"),
            texts().map(Invocation::quoted));
    Arbitrary<String> name =
        Arbitraries.of("gre", "gpa", "rank", "body", "httpMethod", "headers", "x")
            .map(Invocation::quoted);
    return Arbitraries.recursive(() -> scalar, inner -> container(name, inner), 3);
  }

  private static Arbitrary<String> container(Arbitrary<String> name, Arbitrary<String> inner) {
    Arbitrary<String> property =
        Combinators.combine(name, inner).as((key, value) -> key + ":" + value);
    return Arbitraries.oneOf(
        inner.list().ofMaxSize(4).map(elements -> "[" + String.join(",", elements) + "]"),
        property.list().ofMaxSize(4).map(elements -> "{" + String.join(",", elements) + "}"));
  }

  private static void assertPromised(Invocation handler, byte[] event) {
    try {
      JsonNode response = handler.call(event);
      if (response.has("httpStatus")) {
        assertThat(response.get("httpStatus").asInt()).isEqualTo(200);
        assertThat(response.at("/body/probability").asDouble()).isBetween(0.0, 1.0);
      } else {
        assertThat(response.get("statusCode").asInt()).isIn(200, 204, 400, 405);
        assertBody(response);
      }
    } catch (BadRequestException refused) {
      assertThat(refused.getMessage()).matches(".*\"httpStatus\":400.*");
      assertThat(Invocation.json(refused.getMessage()).get("errors")).isNotEmpty();
    }
  }

  private static void assertBody(JsonNode response) {
    String body = response.get("body").asText();
    switch (response.get("statusCode").asInt()) {
      case 204 -> assertThat(body).isEmpty();
      case 400 -> assertThat(Invocation.json(body).get("errors")).isNotEmpty();
      default -> assertThat(Invocation.json(body).isEmpty()).isFalse();
    }
  }
}
