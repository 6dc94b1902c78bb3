package poc.local.edge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.Reply;
import poc.local.http.Request;
import poc.local.http.Responder;

/**
 * An origin that is asked over HTTP: an API's stage or a bucket's website. On this machine they
 * speak no TLS; any other host is asked over HTTPS.
 *
 * @param host with its port, unless that is the scheme's own
 */
record HttpOrigin(HttpClient client, String host) implements Responder {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Of one connection, or set by the client itself. */
  private static final List<String> HOP =
      List.of(
          "Connection",
          "Content-Length",
          "Expect",
          "Host",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Authorization",
          "TE",
          "Trailer",
          "Transfer-Encoding",
          "Upgrade");

  @Override
  public Reply answer(Request request) throws IOException {
    String scheme = host.startsWith("127.0.0.1:") ? "http" : "https";
    String query = request.query().isEmpty() ? "" : "?" + request.query();
    HttpRequest.Builder sent =
        HttpRequest.newBuilder(URI.create(scheme + "://" + host + request.path() + query))
            .timeout(TIMEOUT)
            .method(
                request.method(),
                request.body().length() == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body().from(0).readAllBytes()));
    request.headers().without(HOP).forEach(sent::header);
    try {
      HttpResponse<byte[]> answer = client.send(sent.build(), BodyHandlers.ofByteArray());
      return new Reply(
          answer.statusCode(),
          Fields.of(answer.headers().map()).without(HOP),
          Body.of(answer.body()));
    } catch (HttpTimeoutException e) {
      return EdgeError.reply(504, "The origin did not answer within 30 seconds.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking " + host);
    } catch (IOException e) {
      return EdgeError.reply(502, "The origin cannot be reached.");
    }
  }
}
