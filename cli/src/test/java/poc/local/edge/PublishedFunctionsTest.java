package poc.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poc.cloud.Distribution;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.Request;

/** The functions that deploys publish do the same by Rhino here as by another engine, Node's. */
final class PublishedFunctionsTest {

  private static final Map<String, Map<String, String>> EXAMPLES =
      Map.of(
          "page-paths.js",
          paths(
              "/", "/index.html",
              "/about", "/index.html",
              "/about/", "/index.html",
              "/a/deep/link", "/index.html",
              "/a.b/link", "/index.html",
              "/caf%C3%A9", "/index.html",
              "/index.html", "/index.html",
              "/config.json", "/config.json",
              "/assets/app-1.js", "/assets/app-1.js",
              "/assets/none.js", "/assets/none.js",
              "/.well-known/acme-challenge/token", "/.well-known/acme-challenge/token",
              "/.hidden", "/.hidden"),
          "api-paths.js",
          paths(
              "/api/admit", "/admit",
              "/api/", "/",
              "/api/api/admit", "/api/admit",
              "/apis/admit", "/apis/admit",
              "/x/api/admit", "/x/api/admit",
              "/api/a%20b", "/a%20b"));

  @ParameterizedTest
  @ValueSource(strings = {"page-paths.js", "api-paths.js"})
  void bothEnginesSendEachPathToItsPlace(String file) throws Exception {
    Map<String, String> examples = Objects.requireNonNull(EXAMPLES.get(file));
    ViewerFunction function = ViewerFunction.of(code(file));
    Distribution distribution = new FakeEdges().distribution("E1").orElseThrow();
    List<String> events = new ArrayList<>();
    List<String> byRhino = new ArrayList<>();
    for (String path : examples.keySet()) {
      ViewerEvent event = ViewerEvent.of(request(path), distribution);
      events.add(event.json().toString());
      ViewerEvent.Outcome outcome = event.after(function);
      assertThat(outcome.reply()).isEmpty();
      assertThat(outcome.request().query()).isEqualTo("x=1&x=2&y");
      byRhino.add(outcome.request().path());
    }

    assertThat(byRhino).containsExactlyElementsOf(examples.values());
    assertThat(byNode(code(file), events)).containsExactlyElementsOf(examples.values());
  }

  private static List<String> byNode(String code, List<String> events) throws Exception {
    String script =
        code
            + "\nconsole.log(JSON.stringify(["
            + String.join(",", events)
            + "].map(function (event) { return handler(event).uri; })));";
    Process node = new ProcessBuilder("node", "-").redirectErrorStream(true).start();
    node.getOutputStream().write(script.getBytes(UTF_8));
    node.getOutputStream().close();
    String output = new String(node.getInputStream().readAllBytes(), UTF_8);
    assertThat(node.waitFor()).as(output).isZero();
    List<String> uris = new ArrayList<>();
    for (JsonNode uri : new ObjectMapper().readTree(output)) {
      uris.add(uri.asText());
    }
    return uris;
  }

  private static Request request(String path) {
    Fields headers = Fields.NONE.with("Host", "127.0.0.1:8400").with("Cookie", "a=b; c=d");
    return new Request("GET", true, path, "x=1&x=2&y", headers, Body.NONE, "127.0.0.1");
  }

  private static String code(String file) throws IOException {
    try (InputStream in = PublishedFunctionsTest.class.getResourceAsStream("/poc/deploy/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    }
  }

  private static Map<String, String> paths(String... pairs) {
    Map<String, String> paths = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      paths.put(pairs[i], pairs[i + 1]);
    }
    return paths;
  }
}
