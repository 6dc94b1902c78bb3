package poc.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import poc.model.Problem;

/**
 * Makes the replies to what cannot be answered. Their bodies have {@code errorType}, {@code
 * httpStatus}, {@code request_id}, {@code message}, and for a bad request {@code errors}, each with
 * {@code field}, {@code message} and {@code allowed}, and {@code index} where the request was an
 * array.
 */
final class Refusal {
  /** So that a refusal stays far below the 6 MB that Lambda returns. */
  static final int SHOWN_ERRORS = 100;

  private static final int SHOWN_IN_MESSAGE = 5;

  private Refusal() {}

  static Reply badRequest(Map<String, String> headers, List<Finding> findings, String requestId) {
    StringBuilder json = open("BadRequest", 400, message(findings), requestId);
    json.append(",\"errors\":[");
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < findings.size() && i < SHOWN_ERRORS; i++) {
      Finding finding = findings.get(i);
      json.append(i == 0 ? "" : ",");
      append(json, finding);
      String field = finding.known() ? finding.problem().field() : "unknown";
      if (!refused.contains(field)) {
        refused.add(field);
      }
    }
    return new Reply(400, headers, json.append("]}").toString(), 0, refused);
  }

  static Reply methodNotAllowed(Map<String, String> headers, String requestId) {
    StringBuilder json =
        open("MethodNotAllowed", 405, "use GET, or POST with a JSON body", requestId);
    return new Reply(405, headers, json.append('}').toString(), 0, List.of());
  }

  /** The findings in words that repeat nothing of what the caller sent. */
  static List<Finding> withoutValues(List<Finding> findings) {
    List<Finding> discreet = new ArrayList<>();
    for (Finding finding : findings) {
      String allowed = finding.problem().allowed();
      String field = finding.known() ? finding.problem().field() : "unknown";
      String message =
          finding.known()
              ? field + " must be " + allowed
              : "there is a field beside those that the model has: " + allowed;
      discreet.add(
          new Finding(finding.index(), new Problem(field, message, allowed), finding.known()));
    }
    return discreet;
  }

  private static StringBuilder open(
      String errorType, int status, String message, String requestId) {
    StringBuilder json = new StringBuilder("{\"errorType\":\"").append(errorType);
    json.append("\",\"httpStatus\":").append(status);
    Json.string(json.append(",\"request_id\":"), requestId);
    return Json.string(json.append(",\"message\":"), message);
  }

  private static void append(StringBuilder json, Finding finding) {
    json.append('{');
    if (finding.index() >= 0) {
      json.append("\"index\":").append(finding.index()).append(',');
    }
    Json.string(json.append("\"field\":"), finding.problem().field());
    Json.string(json.append(",\"message\":"), finding.problem().message());
    Json.string(json.append(",\"allowed\":"), finding.problem().allowed()).append('}');
  }

  private static String message(List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(findings.size(), SHOWN_IN_MESSAGE);
    for (int i = 0; i < shown; i++) {
      Finding finding = findings.get(i);
      text.append(i == 0 ? "" : "; ");
      if (finding.index() >= 0) {
        text.append("at index ").append(finding.index()).append(": ");
      }
      text.append(finding.problem().message());
    }
    int hidden = findings.size() - shown;
    return hidden == 0 ? text.toString() : text + "; and " + hidden + " more";
  }
}
