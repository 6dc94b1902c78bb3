package poc.aws.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * AWS's API for tests: the endpoint that POC_TEST_ENDPOINT names, or else a moto of this process.
 * One serves the whole JVM, from the first use on.
 */
public final class Moto {

  public static final String ACCOUNT = "123456789012";
  public static final String REGION = "us-east-1";

  /** What a child process needs to speak to the emulator with keys that are nobody's. */
  public static final Map<String, String> CREDENTIALS =
      Map.of(
          "AWS_ACCESS_KEY_ID",
          "testing",
          "AWS_SECRET_ACCESS_KEY",
          "testing",
          "AWS_REGION",
          REGION,
          "AWS_DEFAULT_REGION",
          REGION);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ENDPOINT_VARIABLE = "POC_TEST_ENDPOINT";

  private Moto() {}

  public static URI endpoint() {
    return Running.ENDPOINT;
  }

  /**
   * One more of this process, which knows nothing of what the others hold; none where the
   * environment names an endpoint.
   */
  public static Optional<URI> another() {
    return given().isPresent() ? Optional.empty() : Optional.of(Running.start(tools()));
  }

  private static Optional<String> given() {
    return Optional.ofNullable(System.getenv(ENDPOINT_VARIABLE)).filter(url -> !url.isBlank());
  }

  /** The AWS CLI, of the version that the tests are written for. */
  public static Path awsCli() {
    return tools().program("aws");
  }

  /** Forgets every resource. */
  public static void reset() {
    reset(endpoint());
  }

  static void reset(URI endpoint) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.resolve("/moto-api/reset"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException("No emulator at " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while resetting " + endpoint, e);
    }
  }

  private static AwsTools tools() {
    try {
      return AwsTools.installed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while installing moto", e);
    }
  }

  private static final class Running {

    private static final URI ENDPOINT = given().map(URI::create).orElseGet(() -> start(tools()));

    /**
     * The server chooses its port itself, so nobody can take it in between. Its standard input is a
     * pipe that the system closes when this JVM ends, however it ends; then it exits.
     */
    private static URI start(AwsTools tools) {
      try {
        return started(tools);
      } catch (IOException e) {
        throw new UncheckedIOException("moto does not start", e);
      }
    }

    private static URI started(AwsTools tools) throws IOException {
      Path log = AwsTools.repository().resolve("cli").resolve("target").resolve("moto.log");
      Files.createDirectories(log.getParent());
      String server =
          new String(AwsTools.resource("moto_until_stdin_closes.py"), StandardCharsets.UTF_8);
      ProcessBuilder builder =
          new ProcessBuilder(tools.program("python").toString(), "-c", server)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(CREDENTIALS);
      builder.environment().put("MOTO_ACM_VALIDATION_WAIT", "1");
      Process process = builder.start();
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      String line = output.readLine();
      if (line == null) {
        throw new IOException("moto said:\n" + Files.readString(log));
      }
      return URI.create("http://127.0.0.1:" + line.substring("port ".length()));
    }
  }
}
