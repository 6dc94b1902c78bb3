package poc.handler;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import poc.model.JsonBytes;

/** What matters of the event that API Gateway's Lambda proxy integration sends. */
final class Event {
  private @Nullable String method;
  private @Nullable String origin;
  private @Nullable Row query;
  private @Nullable Row multiQuery;
  private @Nullable String body;
  private boolean base64;
  private boolean proxy;
  private boolean broken;

  private Event() {}

  /** Reads an event; one that is no JSON is read as far as it is. */
  static Event read(byte[] event) throws IOException {
    Event read = new Event();
    try (JsonParser json = JsonBytes.open(event)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
          read.property(name, json.nextToken(), json);
        }
      }
    } catch (JsonProcessingException e) {
      read.broken = true;
    }
    return read;
  }

  private void property(String name, JsonToken token, JsonParser json) throws IOException {
    switch (name) {
      case "httpMethod" -> {
        proxy = true;
        method = text(token, json);
      }
      case "requestContext" -> proxy = true;
      case "headers" -> origin = token == JsonToken.START_OBJECT ? origin(json) : null;
      case "queryStringParameters" ->
          query = token == JsonToken.START_OBJECT ? Row.object(json) : null;
      case "multiValueQueryStringParameters" ->
          multiQuery = token == JsonToken.START_OBJECT ? Row.multiObject(json) : null;
      case "body" -> body = text(token, json);
      case "isBase64Encoded" -> base64 = token == JsonToken.VALUE_TRUE;
      default -> {}
    }
    json.skipChildren();
  }

  private static @Nullable String text(JsonToken token, JsonParser json) throws IOException {
    return token == JsonToken.VALUE_STRING ? json.getText() : null;
  }

  private static @Nullable String origin(JsonParser headers) throws IOException {
    String origin = null;
    for (String name = headers.nextFieldName(); name != null; name = headers.nextFieldName()) {
      JsonToken token = headers.nextToken();
      if (name.equalsIgnoreCase("origin")) {
        origin = text(token, headers);
      }
      headers.skipChildren();
    }
    return origin;
  }

  /** Whether the gateway made this event; else a caller wrote the fields at the top level. */
  boolean isProxy() {
    return proxy;
  }

  /** Whether the event is no JSON, which the gateway never sends. */
  boolean isBroken() {
    return broken;
  }

  /** The method in capitals, as the gateway writes it; empty if there is none. */
  String method() {
    return method == null ? "" : method;
  }

  /** The origin of the page that asks; null if none is named. */
  @Nullable String origin() {
    return origin;
  }

  /** The query's parameters; those given several times are told from those given once. */
  Row query() {
    Row given = multiQuery == null ? query : multiQuery;
    return given == null ? new Row() : given;
  }

  /** The body as it was sent, encoded if {@link #isBase64()} says so; null if there is none. */
  @Nullable String body() {
    return body;
  }

  boolean isBase64() {
    return base64;
  }
}
