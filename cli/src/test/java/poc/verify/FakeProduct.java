package poc.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A product that answers as it should, but for the answers that a test replaces. */
final class FakeProduct implements AutoCloseable {

  /** What one kind of request is answered with. */
  record Response(int status, Map<String, String> headers, String body) {

    Response without(String header) {
      Map<String, String> others = new LinkedHashMap<>(headers);
      others.remove(header);
      return new Response(status, others, body);
    }

    Response with(String header, String value) {
      Map<String, String> others = new LinkedHashMap<>(headers);
      others.put(header, value);
      return new Response(status, others, body);
    }

    Response with(int other) {
      return new Response(other, headers, body);
    }

    Response saying(String other) {
      return new Response(status, headers, other);
    }
  }

  private final HttpServer page;
  private final HttpServer api;
  private final Map<String, Response> responses = new ConcurrentHashMap<>();

  FakeProduct() throws IOException {
    page = server();
    api = server();
    page.createContext("/", exchange -> answer(exchange, exchange.getRequestURI().getPath()));
    api.createContext("/", exchange -> answer(exchange, kind(exchange)));
    page.start();
    api.start();
    asItShouldBe();
  }

  URI pageUrl() {
    return url(page);
  }

  Response get(String kind) {
    return Objects.requireNonNull(responses.get(kind), kind);
  }

  void set(String kind, Response response) {
    responses.put(kind, response);
  }

  void stopApi() {
    api.stop(0);
  }

  @Override
  public void close() {
    page.stop(0);
    api.stop(0);
  }

  private void asItShouldBe() {
    String origin = pageUrl().toString();
    Map<String, String> cors = Map.of("Access-Control-Allow-Origin", origin);
    set("/", page("text/html", "no-cache", "<script src=\"./assets/app-1.js\"></script>"));
    set("/assets/app-1.js", page("text/javascript", "max-age=31536000, immutable", "start()"));
    set(
        "/config.json",
        page(
            "application/json",
            "no-cache",
            """
            {"api": {"url": "%s/dev/cure", "key": "secret"},
             "fields": [{"name": "dose", "kind": "number", "trained": {"mean": 5.5}},
                        {"name": "ward", "kind": "factor", "reference": "A & B"}],
             "model": {"digest": "sha256:m"}}
            """
                .formatted(url(api))));
    set(
        "preflight",
        new Response(204, Map.of(), "")
            .with("Access-Control-Allow-Origin", origin)
            .with("Access-Control-Allow-Methods", "GET,POST,OPTIONS")
            .with("Access-Control-Allow-Headers", "Content-Type,X-Api-Key"));
    set(
        "prediction",
        new Response(200, cors, "{\"result\":true,\"probability\":0.7,\"model\":\"sha256:m\"}"));
    set("invalid", new Response(400, cors, "{\"errors\":[{\"field\":\"dose\"}]}"));
    set("no key", new Response(403, cors, "{\"message\":\"Forbidden\"}"));
    set("unknown", new Response(403, cors, "{\"message\":\"Missing Authentication Token\"}"));
    set("stranger", get("prediction"));
  }

  private static Response page(String type, String caching, String body) {
    return new Response(200, Map.of("Content-Type", type, "Cache-Control", caching), body);
  }

  private static String kind(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    if (!exchange.getRequestURI().getPath().equals("/dev/cure")) {
      return "unknown";
    }
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      return "preflight";
    }
    if (exchange.getRequestHeaders().getFirst("X-Api-Key") == null) {
      return "no key";
    }
    if (exchange.getRequestHeaders().getFirst("Origin").contains("stranger")) {
      return "stranger";
    }
    return query.equals("dose=5.5&ward=A & B") ? "prediction" : "invalid";
  }

  private void answer(HttpExchange exchange, String kind) throws IOException {
    Response response = responses.getOrDefault(kind, new Response(404, Map.of(), kind));
    response.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static HttpServer server() throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  private static URI url(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
