package poc.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Sends what a browser would send, and takes whatever comes back. */
final class Browser {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client;

  /**
   * A new browser.
   *
   * @param trust whose certificates it trusts; those of the platform if empty
   */
  Browser(Optional<SSLContext> trust) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL);
    trust.ifPresent(builder::sslContext);
    client = builder.build();
  }

  Answer get(URI uri, Map<String, String> headers) {
    return send("GET", uri, headers);
  }

  Answer send(String method, URI uri, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(TIMEOUT).method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("interrupted at " + uri));
    } catch (IOException e) {
      return Answer.unreachable(String.valueOf(e.getMessage()));
    }
  }
}
