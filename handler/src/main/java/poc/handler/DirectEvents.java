package poc.handler;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import poc.model.JsonBytes;

/** Replies to events that hold the fields themselves. */
final class DirectEvents {
  private final Predictor predictor;
  private final Cors cors;

  DirectEvents(Predictor predictor, Cors cors) {
    this.predictor = predictor;
    this.cors = cors;
  }

  /** Replies to one event, whatever its bytes are; the status is 200 or 400. */
  Reply reply(byte[] event, String requestId) throws IOException {
    Map<String, String> headers = Reply.contentHeaders();
    cors.answer(headers, null);
    try (JsonParser json = JsonBytes.open(event)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw refused("is something else");
      }
      Row row = Row.object(json);
      if (json.nextToken() != null) {
        throw refused("goes on after its end");
      }
      return Reply.ok(headers, predictor.answer(row), 1);
    } catch (JsonProcessingException e) {
      return refuse(refused("is not valid JSON"), headers, requestId);
    } catch (RefusedException e) {
      return refuse(e, headers, requestId);
    }
  }

  /**
   * The envelope that holds a reply.
   *
   * @throws BadRequestException if it is a refusal
   */
  static byte[] response(Reply reply) {
    if (reply.status() != 200) {
      throw new BadRequestException(reply.body());
    }
    StringBuilder json = new StringBuilder("{\"httpStatus\":200,\"headers\":");
    Json.object(json, reply.headers()).append(",\"body\":").append(reply.body()).append('}');
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Reply refuse(RefusedException e, Map<String, String> headers, String requestId) {
    return Refusal.badRequest(headers, Refusal.withoutValues(e.findings()), requestId);
  }

  private static RefusedException refused(String but) {
    return new RefusedException(
        List.of(Finding.whole("event", "a JSON object of the fields", but)));
  }
}
