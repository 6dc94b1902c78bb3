package poc.aws.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** What AWS says to one call. */
record Answer(int status, Map<String, String> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer json(int status, JsonNode body) {
    return new Answer(status, Map.of("Content-Type", "application/json"), body.toString());
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), "");
  }

  boolean ok() {
    return status / 100 == 2;
  }

  JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON: " + body, e);
    }
  }

  Answer withBody(String other) {
    return new Answer(status, headers, other);
  }
}
