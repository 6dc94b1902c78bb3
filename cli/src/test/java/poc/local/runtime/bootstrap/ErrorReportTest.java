package poc.local.runtime.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class ErrorReportTest {

  @Test
  void isValidJsonWhateverTheMessage() throws Exception {
    String message = "a \"quoted\" \\ line\n\ttab \u0001 grüß 😀";
    ErrorReport report = ErrorReport.of(new IllegalStateException(message));
    JsonNode json = new ObjectMapper().readTree(report.json());
    assertThat(json.path("errorMessage").asText()).isEqualTo(message);
    assertThat(json.path("errorType").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(json.path("stackTrace").get(0).asText()).startsWith(ErrorReportTest.class.getName());
    assertThat(report.text()).startsWith("java.lang.IllegalStateException: a ");
  }

  @Test
  void writesANullMessageAsNull() {
    assertThat(ErrorReport.of(new OutOfMemoryError()).json()).startsWith("{\"errorMessage\":null,");
  }
}
