package poc.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Between the JDK's HTTP server and values. */
public final class Exchanges {

  /** The longest body of a request that CloudFront and API Gateway take to an API: 10 MB. */
  private static final int LARGEST_BODY = 10 * 1024 * 1024;

  private Exchanges() {}

  /** Answers every request by a responder. */
  public static HttpHandler handler(Responder responder) {
    return exchange -> {
      try (exchange) {
        Optional<Request> request = read(exchange);
        try (Reply reply =
            request.isPresent()
                ? responder.answer(request.get())
                : Reply.problem(413, "EntityTooLarge", "The request is longer than 10 MB.")) {
          write(exchange, reply);
        }
      }
    };
  }

  private static Optional<Request> read(HttpExchange exchange) throws IOException {
    InputStream in = exchange.getRequestBody();
    byte[] body = in.readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.empty();
    }
    return Optional.of(
        new Request(
            exchange.getRequestMethod(),
            exchange instanceof HttpsExchange,
            Optional.ofNullable(exchange.getRequestURI().getRawPath())
                .filter(path -> !path.isEmpty())
                .orElse("/"),
            Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
            Fields.of(exchange.getRequestHeaders()),
            Body.of(body),
            exchange.getRemoteAddress().getAddress().getHostAddress()));
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    long length = reply.body().length();
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    boolean none = reply.status() == 304 || reply.status() == 204;
    if (!none) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
    }
    boolean body = length > 0 && !none && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(reply.status(), body ? length : -1);
    if (body) {
      send(reply.body(), exchange.getResponseBody());
    }
  }

  private static void send(Body body, OutputStream out) throws IOException {
    InputStream in = body.from(0);
    byte[] buffer = new byte[16 * 1024];
    long left = body.length();
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("an object ended before its size");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
