package poc.handler;

import java.util.List;
import java.util.Map;

/** Replies to the events of API Gateway's Lambda proxy integration. */
final class ProxyEvents {
  private final Predictor predictor;
  private final Cors cors;

  ProxyEvents(Predictor predictor, Cors cors) {
    this.predictor = predictor;
    this.cors = cors;
  }

  /** Replies to one event; the status is 200, 204, 400 or 405. */
  Reply reply(Event event, String requestId) {
    if (event.method().equals("OPTIONS")) {
      return new Reply(204, cors.preflight(event.origin()), "", 0, List.of());
    }
    Map<String, String> headers = Reply.contentHeaders();
    cors.answer(headers, event.origin());
    try {
      return reply(event, headers, requestId);
    } catch (RefusedException e) {
      return Refusal.badRequest(headers, e.findings(), requestId);
    }
  }

  private Reply reply(Event event, Map<String, String> headers, String requestId)
      throws RefusedException {
    if (event.isBroken()) {
      throw new RefusedException(
          List.of(Finding.whole("event", "an event of API Gateway", "is not valid JSON")));
    }
    if (event.method().equals("GET")) {
      return Reply.ok(headers, predictor.answer(event.query()), 1);
    }
    if (event.method().equals("POST")) {
      RequestBody body = RequestBody.read(event.body(), event.isBase64());
      List<Row> rows = body.rows();
      String answer = body.array() ? predictor.answer(rows) : predictor.answer(rows.get(0));
      return Reply.ok(headers, answer, rows.size());
    }
    headers.put("Allow", "GET, POST, OPTIONS");
    return Refusal.methodNotAllowed(headers, requestId);
  }
}
