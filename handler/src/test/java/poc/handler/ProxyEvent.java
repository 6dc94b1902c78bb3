package poc.handler;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An event as API Gateway's Lambda proxy integration makes it of a request. */
final class ProxyEvent {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private ProxyEvent(String method) {
    json.put("resource", "/admit").put("path", "/admit").put("httpMethod", method);
    json.putObject("headers").put("Accept", "*/*").put("x-api-key", "secret");
    json.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    json.putObject("requestContext").put("requestId", "gateway-1").put("stage", "dev");
    json.putNull("body").put("isBase64Encoded", false);
  }

  static ProxyEvent of(String method) {
    return new ProxyEvent(method);
  }

  /**
   * A GET.
   *
   * @param query as in a URL; empty for none
   */
  static ProxyEvent get(String query) {
    ProxyEvent event = new ProxyEvent("GET");
    if (!query.isEmpty()) {
      ObjectNode last = event.json.putObject("queryStringParameters");
      ObjectNode all = event.json.putObject("multiValueQueryStringParameters");
      for (String pair : query.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        last.put(parts[0], value);
        all.withArray("/" + parts[0]).add(value);
      }
    }
    return event;
  }

  static ProxyEvent post(String body) {
    ProxyEvent event = new ProxyEvent("POST");
    event.json.put("body", body);
    return event;
  }

  static ProxyEvent postBase64(byte[] body) {
    ProxyEvent event = post(Base64.getEncoder().encodeToString(body));
    event.json.put("isBase64Encoded", true);
    return event;
  }

  ProxyEvent header(String name, String value) {
    json.withObject("/headers").put(name, value);
    return this;
  }

  ProxyEvent without(String property) {
    json.remove(property);
    return this;
  }

  @Override
  public String toString() {
    return json.toString();
  }
}
