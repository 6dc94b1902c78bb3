package poc.handler;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is answered, and what the log is told of it.
 *
 * @param status an HTTP status
 * @param body JSON; empty if the status has none
 * @param rows how many rows were predicted
 * @param refused the fields that the request was refused for, each once
 */
record Reply(int status, Map<String, String> headers, String body, int rows, List<String> refused) {

  /** The headers of every reply that has a body. */
  static Map<String, String> contentHeaders() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json; charset=utf-8");
    headers.put("Cache-Control", "no-store");
    return headers;
  }

  static Reply ok(Map<String, String> headers, String body, int rows) {
    return new Reply(200, headers, body, rows, List.of());
  }

  /** The response that API Gateway's Lambda proxy integration expects. */
  byte[] toProxyResponse() {
    StringBuilder json = new StringBuilder(body.length() + 512);
    Json.object(json.append("{\"statusCode\":").append(status).append(",\"headers\":"), headers);
    return Json.string(json.append(",\"body\":"), body)
        .append('}')
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
