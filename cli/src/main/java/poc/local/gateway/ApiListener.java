package poc.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import poc.local.gateway.Apis.LocalApi;
import poc.local.runtime.Loopback;

/** Listens on one API's port, and turns HTTP into requests and answers into HTTP. */
final class ApiListener implements AutoCloseable {

  /** API Gateway's limit for a payload: 10 MB. */
  static final int LARGEST_BODY = 10 * 1024 * 1024;

  private final LocalApi api;
  private final HttpServer server;
  private final RequestFlow flow;
  private final RequestReader reader;

  private ApiListener(LocalApi api, HttpServer server, RequestFlow flow, RequestReader reader) {
    this.api = api;
    this.server = server;
    this.flow = flow;
    this.reader = reader;
  }

  static ApiListener open(LocalApi api, RequestFlow flow, Executor executor, Clock clock)
      throws IOException {
    HttpServer server = Loopback.server(api.port(), executor);
    ApiListener listener = new ApiListener(api, server, flow, new RequestReader(clock));
    server.createContext("/", listener::handle);
    server.start();
    return listener;
  }

  LocalApi api() {
    return api;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request.Ids ids = reader.newIds();
      Answer answer =
          body(exchange)
              .map(body -> flow.answer(api.id(), reader.read(exchange, body, ids)))
              .orElseGet(ApiListener::tooLong);
      send(
          exchange,
          answer
              .with("x-amzn-RequestId", ids.requestId())
              .with("x-amz-apigw-id", ids.extendedId()));
    }
  }

  /** The body as text; empty if it is too long. It is read to its end all the same. */
  private static Optional<String> body(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    }
    return Optional.of(new String(body, UTF_8));
  }

  /**
   * API Gateway's front end answers this in plain text before it looks at the API, so no gateway
   * response adds headers to it.
   */
  private static Answer tooLong() {
    return Answer.of(413, "HTTP content length exceeded " + LARGEST_BODY + " bytes.")
        .with("Content-Type", "text/plain");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    answer.headers().forEach(header -> headers.add(header.name(), header.value()));
    byte[] body = answer.body().getBytes(UTF_8);
    boolean without =
        body.length == 0
            || exchange.getRequestMethod().equals("HEAD")
            || answer.status() == 204
            || answer.status() == 304;
    exchange.sendResponseHeaders(answer.status(), without ? -1 : body.length);
    if (!without) {
      exchange.getResponseBody().write(body);
    }
  }
}
