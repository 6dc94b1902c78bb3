package poc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** An AWS account on loopback in which there is nothing, except a bucket that takes every page. */
final class EmptyAccount implements AutoCloseable {

  private static final List<Answer> ANSWERS =
      List.of(
          new Answer(
              "POST .*Action=GetCallerIdentity.*",
              200,
              "<GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>"
                  + "<Arn>arn:aws:iam::123456789012:user/nobody</Arn>"
                  + "</GetCallerIdentityResult></GetCallerIdentityResponse>"),
          new Answer(
              "POST .*Action=.*",
              404,
              "<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>"),
          new Answer("POST / .*logGroup.*", 200, "{}"),
          new Answer("PUT /page/.*", 200, ""),
          new Answer("GET /page\\?list-type=2.*", 200, "<ListBucketResult></ListBucketResult>"),
          new Answer("GET /page/.*", 404, "<Error><Code>NoSuchKey</Code></Error>"),
          new Answer("GET /admission-dev-.*", 404, "<Error><Code>NoSuchBucket</Code></Error>"),
          new Answer("GET /(restapis|apikeys|usageplans).*", 200, "{}"),
          new Answer(".*", 404, "{\"__type\": \"ResourceNotFoundException\"}"));

  private final HttpServer server;

  private EmptyAccount(HttpServer server) {
    this.server = server;
  }

  static EmptyAccount start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", EmptyAccount::answer);
    server.start();
    return new EmptyAccount(server);
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange call) throws IOException {
    try (call) {
      String asked =
          "%s %s %s"
              .formatted(
                  call.getRequestMethod(),
                  call.getRequestURI(),
                  new String(call.getRequestBody().readAllBytes(), UTF_8));
      Answer answer =
          ANSWERS.stream().filter(a -> asked.matches("(?s)" + a.asked())).findFirst().get();
      byte[] text = answer.text().getBytes(UTF_8);
      call.getResponseHeaders().set("ETag", "\"0\"");
      call.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
      call.getResponseBody().write(text);
    }
  }

  /**
   * What AWS answers.
   *
   * @param asked matches method, path and body
   */
  private record Answer(String asked, int status, String text) {}
}
