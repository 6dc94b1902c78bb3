package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** The emulator behind the front. Rules ask it, and write to it, in the name of a caller. */
final class Backend {

  private final URI endpoint;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Backend(URI endpoint) {
    this.endpoint = endpoint;
  }

  /** Sends what the caller could have sent: moto finds the service by the caller's signature. */
  Answer send(Call caller, String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", caller.header("Authorization"))
            .header("Content-Type", "application/json")
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          Map.of(
              "Content-Type", response.headers().firstValue("Content-Type").orElse("text/plain")),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  /** What is at a path, if anything. */
  Optional<JsonNode> find(Call caller, String path) {
    Answer answer = send(caller, "GET", path, "");
    return answer.ok() ? Optional.of(answer.json()) : Optional.empty();
  }
}
