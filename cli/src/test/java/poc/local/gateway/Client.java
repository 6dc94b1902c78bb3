package poc.local.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls a gateway over HTTP. */
record Client(HttpClient http, int port) {

  static Client of(int port) {
    return new Client(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), port);
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return call("GET", path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> withKey(String path) throws IOException, InterruptedException {
    return get(path, "X-Api-Key", FakeApis.KEY);
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return call("POST", path, BodyPublishers.ofString(body), "x-api-key", FakeApis.KEY);
  }

  HttpResponse<String> call(String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    return http.send(request(method, path, body, headers), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> later(String path) {
    return http.sendAsync(request("GET", path, BodyPublishers.noBody()), BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, body)
            .timeout(Duration.ofSeconds(30));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }
}
