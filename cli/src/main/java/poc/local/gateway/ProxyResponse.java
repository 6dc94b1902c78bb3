package poc.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import poc.local.gateway.Answer.Header;

/**
 * Reads a function's answer: the output format of a Lambda proxy integration of a REST API, as the
 * API Gateway developer guide gives it. Every member may be absent, but there may be no other. A
 * header in both {@code headers} and {@code multiValueHeaders} has the values of both. A body in
 * base64 is sent as it is: the API declares no binary media types.
 */
final class ProxyResponse {

  private static final ObjectReader JSON =
      new ObjectMapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Set<String> MEMBERS =
      Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

  /** Headers that API Gateway sets itself: a function's own are passed on under another name. */
  private static final Set<String> REMAPPED =
      Set.of("connection", "content-length", "date", "server");

  private static final String DROPPED = "transfer-encoding";
  private static final int OK = 200;
  private static final int LAST_STATUS = 599;

  private static final Pattern NAME = Pattern.compile("[-!#$%&'*+.^_`|~0-9A-Za-z]+");
  private static final Pattern VALUE = Pattern.compile("[^\\p{Cntrl}]*");

  private ProxyResponse() {}

  /** The answer; empty if the payload is malformed. */
  static Optional<Answer> read(String payload) {
    try {
      return Optional.of(answer(JSON.readTree(payload)));
    } catch (JsonProcessingException | MalformedException e) {
      return Optional.empty();
    }
  }

  private static Answer answer(JsonNode response) throws MalformedException {
    check(response.isObject());
    for (Map.Entry<String, JsonNode> member : response.properties()) {
      check(MEMBERS.contains(member.getKey()));
    }
    JsonNode body = response.path("body");
    check(absent(body) || body.isValueNode());
    return new Answer(
            status(response.path("statusCode")),
            headers(response),
            absent(body) ? "" : body.asText())
        .withDefault("Content-Type", "application/json");
  }

  /** A number, or one written as text; 200 if there is none. */
  private static int status(JsonNode node) throws MalformedException {
    if (absent(node)) {
      return OK;
    }
    check(node.isIntegralNumber() || node.isTextual());
    int status = node.asInt(0);
    check(status >= OK && status <= LAST_STATUS);
    return status;
  }

  private static List<Header> headers(JsonNode response) throws MalformedException {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    Map<String, String> spelling = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, JsonNode> header : members(response.path("multiValueHeaders"))) {
      check(header.getValue().isArray());
      for (JsonNode value : header.getValue()) {
        add(values, spelling, header.getKey(), value);
      }
    }
    for (Map.Entry<String, JsonNode> header : members(response.path("headers"))) {
      add(values, spelling, header.getKey(), header.getValue());
    }
    List<Header> headers = new ArrayList<>();
    values.forEach(
        (name, all) -> all.forEach(value -> headers.add(new Header(remapped(name), value))));
    headers.removeIf(header -> header.name().equalsIgnoreCase(DROPPED));
    return headers;
  }

  private static void add(
      Map<String, Set<String>> values, Map<String, String> spelling, String name, JsonNode value)
      throws MalformedException {
    check(value.isTextual() || value.isBoolean());
    check(NAME.matcher(name).matches() && VALUE.matcher(value.asText()).matches());
    spelling.putIfAbsent(name, name);
    values
        .computeIfAbsent(spelling.getOrDefault(name, name), n -> new LinkedHashSet<>())
        .add(value.asText());
  }

  private static Set<Map.Entry<String, JsonNode>> members(JsonNode node) throws MalformedException {
    check(absent(node) || node.isObject());
    return node.properties();
  }

  private static String remapped(String name) {
    return REMAPPED.contains(name.toLowerCase(Locale.ROOT)) ? "x-amzn-Remapped-" + name : name;
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static void check(boolean wellFormed) throws MalformedException {
    if (!wellFormed) {
      throw new MalformedException();
    }
  }

  private static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
