package poc.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import poc.local.runtime.Invocation.FunctionError;

/**
 * The Lambda Runtime API, version 2018-06-01, for one sandbox: next invocation, response,
 * invocation error and initialization error, as AWS documents them for custom runtimes.
 */
final class RuntimeApi implements AutoCloseable {

  /** Lambda's limit for a synchronous response, 6 MB, and the 100 bytes that it adds to it. */
  static final int LARGEST_RESPONSE = 6 * 1024 * 1024 + 100;

  private static final String ROOT = "/2018-06-01/runtime/";

  private final HttpServer server;
  private final BlockingQueue<Optional<Event>> events = new LinkedBlockingQueue<>();
  private volatile Optional<Event> current = Optional.empty();
  private final CompletableFuture<Optional<FunctionError>> init = new CompletableFuture<>();

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  static RuntimeApi open(Executor executor) throws IOException {
    RuntimeApi api = new RuntimeApi(Loopback.server(0, executor));
    api.server.createContext(ROOT, api::handle);
    api.server.start();
    return api;
  }

  /** Host and port. */
  String address() {
    return Loopback.HOST + ":" + server.getAddress().getPort();
  }

  /** Done when the runtime asks for its first event, with an error if it reports one instead. */
  CompletableFuture<Optional<FunctionError>> init() {
    return init;
  }

  /** Hands an event to the runtime when it next asks for one. */
  void offer(Event event) {
    events.add(Optional.of(event));
  }

  @Override
  public void close() {
    events.add(Optional.empty());
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      if (path.equals("invocation/next")) {
        next(exchange);
      } else if (path.equals("init/error")) {
        init.complete(Optional.of(reported(exchange)));
        accepted(exchange);
      } else if (path.startsWith("invocation/")) {
        answer(exchange, path.substring("invocation/".length()));
      } else {
        respond(exchange, 404, "{\"errorMessage\":\"Not found\",\"errorType\":\"NotFound\"}");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    init.complete(Optional.empty());
    Optional<Event> next = events.take();
    if (next.isEmpty()) {
      return;
    }
    Event event = next.get();
    current = next;
    event.taken().complete(null);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", event.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", String.valueOf(event.deadline()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", event.functionArn());
    respond(exchange, 200, event.payload());
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    Optional<Event> event = current;
    String requestId = event.map(Event::requestId).orElse("");
    if (path.equals(requestId + "/response")) {
      respondTo(exchange, event.orElseThrow());
    } else if (path.equals(requestId + "/error")) {
      event.orElseThrow().answer().complete(reported(exchange));
      accepted(exchange);
    } else {
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
      respond(
          exchange,
          400,
          "{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}");
    }
  }

  private static void respondTo(HttpExchange exchange, Event event) throws IOException {
    InputStream body = exchange.getRequestBody();
    byte[] payload = body.readNBytes(LARGEST_RESPONSE + 1);
    if (payload.length > LARGEST_RESPONSE) {
      body.transferTo(OutputStream.nullOutputStream());
      FunctionError error = ErrorPayload.tooLarge(LARGEST_RESPONSE);
      event.answer().complete(error);
      respond(exchange, 413, error.payload());
    } else {
      event.answer().complete(new Invocation.Success(new String(payload, UTF_8)));
      accepted(exchange);
    }
  }

  private static FunctionError reported(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_RESPONSE);
    String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    return ErrorPayload.reported(new String(body, UTF_8), type == null ? "Unhandled" : type);
  }

  private static void accepted(HttpExchange exchange) throws IOException {
    respond(exchange, 202, "{\"status\":\"OK\"}");
  }

  private static void respond(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
