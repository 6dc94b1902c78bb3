package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.RuntimeConstants;
import org.junit.jupiter.api.Test;
import poc.cloud.CloudException;

class PreflightTemplateTest {

  private static final List<String> ORIGINS = List.of("https://a.example", "http://127.0.0.1:8400");
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  @Test
  void namesTheOriginThatAsks() {
    assertThat(allowed(Map.of("Origin", "https://a.example"))).contains("https://a.example");
    assertThat(allowed(Map.of("origin", "http://127.0.0.1:8400")))
        .contains("http://127.0.0.1:8400");
    assertThat(allowed(Map.of("Origin", "", "origin", "https://a.example")))
        .contains("https://a.example");
  }

  @Test
  void namesNoOtherOrigin() {
    assertThat(allowed(Map.of())).isEmpty();
    assertThat(allowed(Map.of("Origin", "https://b.example"))).isEmpty();
    assertThat(allowed(Map.of("origin", "https://a.example.evil"))).isEmpty();
    assertThat(allowed(Map.of("Origin", "https://axexample"))).isEmpty();
    assertThat(allowed(Map.of("Origin", "null"))).isEmpty();
  }

  @Test
  void isReadBack() {
    assertThat(PreflightTemplate.origins(PreflightTemplate.of(ORIGINS))).contains(ORIGINS);
  }

  @Test
  void isReadOnlyAsItIsWritten() {
    String template = PreflightTemplate.of(ORIGINS);

    assertThat(PreflightTemplate.origins("")).isEmpty();
    assertThat(PreflightTemplate.origins("{}")).isEmpty();
    assertThat(PreflightTemplate.origins(template + "x")).isEmpty();
    assertThat(PreflightTemplate.origins(template.replace("||", "&&"))).isEmpty();
    assertThat(PreflightTemplate.origins("#if($origin == 'https://a.example')#end")).isEmpty();
  }

  @Test
  void takesOriginsAlone() {
    assertThatThrownBy(() -> PreflightTemplate.of(List.of("https://a.example' || '1' == '1")))
        .isInstanceOf(CloudException.class)
        .hasMessageContaining("no origin");
  }

  /** What a preflight with these headers is told; as API Gateway, Velocity finds names as given. */
  private static Optional<Object> allowed(Map<String, String> requestHeaders) {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
    Map<String, Object> overridden = new HashMap<>();
    VelocityContext context = new VelocityContext();
    context.put("input", new Input(requestHeaders));
    context.put("context", Map.of("responseOverride", Map.of("header", overridden)));
    StringWriter body = new StringWriter();
    assertThat(engine.evaluate(context, body, "preflight", PreflightTemplate.of(ORIGINS))).isTrue();
    assertThat(body.toString()).isBlank();
    return Optional.ofNullable(overridden.get(ALLOW_ORIGIN));
  }

  /** API Gateway's {@code $input}. */
  public record Input(Map<String, String> header) {
    public Map<String, Map<String, String>> params() {
      return Map.of("header", header);
    }
  }
}
