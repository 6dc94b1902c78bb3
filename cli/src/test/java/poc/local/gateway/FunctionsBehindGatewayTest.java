package poc.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.FunctionSettings;
import poc.local.runtime.Children;
import poc.local.runtime.Eventually;
import poc.local.runtime.FunctionHost;
import poc.local.runtime.HostSettings;
import poc.local.runtime.TestFunctions;
import poc.local.runtime.handlers.Proxied;

/** The gateway in front of real sandboxes: what a browser sees of each way a function can end. */
@Timeout(300)
final class FunctionsBehindGatewayTest {

  private static final FunctionSettings SETTINGS =
      TestFunctions.withTimeout(TestFunctions.settings("f", Proxied.class), Duration.ofSeconds(2));

  @TempDir Path folder = Path.of("");

  private final FakeApis apis =
      FakeApis.of(FakeApis.definition("f", TestFunctions.ALIAS, Duration.ofSeconds(20)));
  private Optional<FunctionHost> host = Optional.empty();
  private Optional<Gateway> gateway = Optional.empty();
  private Client client = Client.of(0);

  @BeforeEach
  void open() throws IOException {
    TestFunctions functions = new TestFunctions(folder);
    functions.deploy(SETTINGS, "1", Proxied.class);
    FunctionHost opened =
        FunctionHost.start(
            HostSettings.of(folder.resolve("work")),
            functions,
            name -> folder.resolve(name + ".log"));
    host = Optional.of(opened);
    Gateway started = Gateway.start(apis, opened);
    gateway = Optional.of(started);
    client = Client.of(started.port(FakeApis.API));
  }

  @AfterEach
  void close() throws IOException {
    gateway.orElseThrow().close();
    host.orElseThrow().close();
    assertThat(Children.java()).isEmpty();
  }

  private static String path(String words) {
    return "/dev/open?do=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private void assertStatus(String words, int status) throws Exception {
    HttpResponse<String> response = client.get(path(words));
    assertThat(response.statusCode()).as(words).isEqualTo(status);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
        .as(words)
        .contains(GatewayTest.ORIGIN);
  }

  @Test
  void everyEndOfAFunctionIsReadableByABrowser() throws Exception {
    assertStatus("answer 200", 200);
    assertStatus("answer 400", 400);
    assertStatus("malformed", 502);
    assertStatus("throw", 502);
    assertStatus("exit", 502);
    assertStatus("hoard", 502);
    assertStatus("huge", 502);
    assertStatus("spin", 502);
    assertStatus("answer 200", 200);
  }

  @Test
  void aSlowFunctionIsNotWaitedFor() throws Exception {
    assertStatus("answer 200", 200);
    apis.define(FakeApis.definition("f", TestFunctions.ALIAS, Duration.ofMillis(50)));
    assertStatus("spin", 504);
  }

  @Test
  void slowRequestsRunAtOnce() throws Exception {
    Path meeting = Files.createDirectory(folder.resolve("meeting"));
    List<CompletableFuture<HttpResponse<String>>> responses =
        IntStream.range(0, 3).mapToObj(i -> client.later(path("meet " + meeting))).toList();
    Eventually.until("three invocations run", () -> present(meeting).size() == 3);
    for (Path file : present(meeting)) {
      Files.delete(file);
    }
    assertThat(responses.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsOnly(200);
    assertThat(responses.stream().map(CompletableFuture::join).map(HttpResponse::body))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  private static List<Path> present(Path meeting) throws IOException {
    try (Stream<Path> files = Files.list(meeting)) {
      return files.toList();
    }
  }
}
