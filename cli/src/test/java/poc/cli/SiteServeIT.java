package poc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.local.LocalCloud;
import poc.local.Ports;
import poc.local.server.LoopbackCertificate;

/** {@code poc site serve} of the packaged tool, run as a process of its own. */
class SiteServeIT {

  private static final Path JAR = Path.of("target", "poc-cli.jar").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void aSite() throws IOException {
    Files.createDirectories(folder.resolve("dist"));
    Files.writeString(folder.resolve("dist/index.html"), "<p>Home</p>");
    Files.writeString(
        folder.resolve("dist/config.json"), "{\"api\":{\"url\":\"https://api.example.com/dev\"}}");
  }

  @Test
  void aFolderIsServedAsCloudFrontWouldUntilTheProcessEnds() throws Exception {
    Process serve = start("--dir", "dist", "--hosting", "cloudfront", "--output", "json");
    URI page = page(serve);
    HttpClient browser =
        HttpClient.newBuilder()
            .sslContext(
                LoopbackCertificate.in(new LocalCloud(folder.resolve(".poc/local")).tls())
                    .context())
            .build();

    HttpResponse<String> deep =
        browser.send(
            HttpRequest.newBuilder(page.resolve("/deep/link")).build(), BodyHandlers.ofString());
    serve.destroy();

    assertThat(deep.statusCode()).isEqualTo(200);
    assertThat(deep.body()).isEqualTo("<p>Home</p>");
    assertThat(deep.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("connect-src 'self' https://api.example.com;");
    assertThat(serve.waitFor()).isEqualTo(128 + 15);
    assertThat(Ports.canBind(page.getPort())).isTrue();
  }

  @Test
  void aFolderIsServedAsAWebsiteByDefault() throws Exception {
    Files.writeString(folder.resolve("poc.yaml"), "site: {cache: {index.html: max-age=7}}\n");
    Process serve = start("--dir", "dist", "--output", "json");
    URI page = page(serve);

    HttpResponse<String> home =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    HttpResponse<String> missing =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(page.resolve("/nothing")).build(), BodyHandlers.ofString());
    serve.destroy();

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(home.headers().firstValue("Cache-Control")).contains("max-age=7");
    assertThat(missing.body()).isEqualTo("<p>Home</p>");
    assertThat(serve.waitFor()).isEqualTo(128 + 15);
  }

  @Test
  void aPortInUseIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket()) {
      taken.bind(Ports.loopback(0));
      Run run =
          Run.of(
              "site",
              "serve",
              "--dir",
              folder.resolve("dist").toString(),
              "--port",
              Integer.toString(taken.getLocalPort()));

      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("Port " + taken.getLocalPort(), "--port");
    }
  }

  @Test
  void whatCannotBeServedIsSaid() throws IOException {
    String config =
        Files.writeString(folder.resolve("poc.yaml"), "product: admission\n").toString();
    assertThat(Run.of("site", "serve", "--dir", folder.resolve("none").toString()))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(ExitCode.USAGE);
              assertThat(run.err()).contains("--dir must be a folder");
            });
    assertThat(Run.of("site", "serve", "--port", "8400", "--config", config).err())
        .contains("--port and --hosting need --dir");
    assertThat(Run.of("site", "serve", "--config", config).err())
        .contains("admission-dev is not deployed here");
  }

  private Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    command.addAll(List.of("-jar", JAR.toString(), "site", "serve"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static URI page(Process serve) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8));
    JsonNode result = new ObjectMapper().readTree(out.readLine());
    assertThat(result.path("ok").asBoolean()).isTrue();
    return URI.create(result.path("page").asText());
  }
}
