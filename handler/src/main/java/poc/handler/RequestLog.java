package poc.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.nio.charset.StandardCharsets;
import poc.model.Numerals;

/** The line that each request leaves in the log: one JSON object, without the caller's values. */
final class RequestLog {
  private RequestLog() {}

  /**
   * Writes the line.
   *
   * @param kind of the event: {@code proxy} or {@code direct}
   * @param nanos how long the answer took
   * @param coldStart whether this was the first request
   */
  static void write(
      Context context, String kind, Reply reply, String model, long nanos, boolean coldStart) {
    StringBuilder json = new StringBuilder(256);
    Json.string(json.append("{\"requestId\":"), context.getAwsRequestId());
    json.append(",\"event\":\"").append(kind);
    json.append("\",\"status\":").append(reply.status());
    json.append(",\"rows\":").append(reply.rows());
    if (!reply.refused().isEmpty()) {
      Json.array(json.append(",\"refused\":"), reply.refused());
    }
    json.append(",\"durationMs\":").append(Numerals.shortest(Math.floor(nanos / 1e3) / 1e3));
    json.append(",\"coldStart\":").append(coldStart);
    json.append(",\"model\":\"").append(model).append("\"}\n");
    context.getLogger().log(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
