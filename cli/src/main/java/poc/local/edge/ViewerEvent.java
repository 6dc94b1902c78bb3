package poc.local.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import poc.cloud.Distribution;
import poc.local.edge.ViewerFunction.FunctionException;
import poc.local.http.Fields;
import poc.local.http.Reply;
import poc.local.http.Request;

/**
 * A request as a function at the event {@code viewer-request} sees it, after "CloudFront Functions
 * event structure" in the developer guide.
 *
 * @param json the whole event
 */
record ViewerEvent(Request request, ObjectNode json) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static ViewerEvent of(Request request, Distribution distribution) {
    ObjectNode event = MAPPER.createObjectNode().put("version", "1.0");
    event
        .putObject("context")
        .put("distributionDomainName", distribution.domainName())
        .put("distributionId", distribution.id())
        .put("eventType", "viewer-request");
    event.putObject("viewer").put("ip", request.clientIp());
    ObjectNode seen = event.putObject("request");
    seen.put("method", request.method()).put("uri", request.path());
    ObjectNode query = seen.putObject("querystring");
    for (String pair : request.query().isEmpty() ? new String[0] : request.query().split("&")) {
      String[] parts = pair.split("=", 2);
      add(query, parts[0], parts.length == 1 ? "" : parts[1]);
    }
    ObjectNode headers = seen.putObject("headers");
    ObjectNode cookies = seen.putObject("cookies");
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (name.equalsIgnoreCase("cookie")) {
                addCookies(cookies, value);
              } else {
                add(headers, name.toLowerCase(Locale.ROOT), value);
              }
            });
    return new ViewerEvent(request, event);
  }

  /**
   * What a function made of it: another request, or the answer.
   *
   * @throws FunctionException if it is neither
   */
  Outcome after(ViewerFunction function) throws FunctionException {
    JsonNode result;
    try {
      result = MAPPER.readTree(function.call(MAPPER.writeValueAsString(json)));
    } catch (JsonProcessingException e) {
      throw new FunctionException("its handler gives no object", e);
    }
    if (result.path("statusCode").isInt()) {
      return new Outcome(request, Optional.of(reply(result)));
    }
    String uri = result.path("uri").asText();
    if (!uri.startsWith("/")) {
      throw new FunctionException("the request that it gives has no uri", null);
    }
    Request changed = request.withPath(uri);
    boolean sameQuery = result.path("querystring").equals(json.at("/request/querystring"));
    changed = sameQuery ? changed : changed.withQuery(query(result.path("querystring")));
    boolean sameHeaders = result.path("headers").equals(json.at("/request/headers"));
    return new Outcome(
        sameHeaders
            ? changed
            : changed.withHeaders(
                request.headers().first("Cookie").isPresent()
                    ? fields(result).with("Cookie", request.headers().list("Cookie"))
                    : fields(result)),
        Optional.empty());
  }

  /**
   * What is to be done.
   *
   * @param request what the origin is asked
   * @param reply what the viewer is told instead
   */
  record Outcome(Request request, Optional<Reply> reply) {}

  private static Reply reply(JsonNode result) {
    JsonNode body = result.path("body");
    String text = body.isObject() ? body.path("data").asText() : body.asText();
    Reply reply = Reply.text(result.path("statusCode").asInt(), "text/html", text);
    Fields headers = text.isEmpty() ? Fields.NONE : reply.headers();
    return reply.withHeaders(headers.with(fields(result)).with("Server", "CloudFront"));
  }

  private static Fields fields(JsonNode message) {
    Fields fields = Fields.NONE;
    for (var header : message.path("headers").properties()) {
      fields = fields.with(header.getKey(), header.getValue().path("value").asText());
    }
    return fields;
  }

  private static String query(JsonNode query) {
    List<String> pairs = new ArrayList<>();
    for (var parameter : query.properties()) {
      JsonNode value = parameter.getValue();
      if (value.path("multiValue").isArray()) {
        value
            .path("multiValue")
            .forEach(one -> pairs.add(parameter.getKey() + "=" + one.path("value").asText()));
      } else {
        pairs.add(parameter.getKey() + "=" + value.path("value").asText());
      }
    }
    return String.join("&", pairs);
  }

  private static void addCookies(ObjectNode cookies, String header) {
    for (String cookie : header.split(";", -1)) {
      String[] pair = cookie.strip().split("=", 2);
      if (!pair[0].isEmpty()) {
        add(cookies, pair[0], pair.length == 1 ? "" : pair[1]);
      }
    }
  }

  /**
   * The first value stands alone; all of them stand in {@code multiValue} where there are several.
   */
  private static void add(ObjectNode object, String name, String value) {
    JsonNode before = object.path(name);
    if (before instanceof ObjectNode entry) {
      ArrayNode all = entry.withArray("multiValue");
      if (all.isEmpty()) {
        all.addObject().put("value", entry.path("value").asText());
      }
      all.addObject().put("value", value);
    } else {
      object.putObject(name).put("value", value);
    }
  }
}
