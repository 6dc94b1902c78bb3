package poc.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands that are run most, on this machine and against an AWS account in which there is
 * nothing, so that the launcher can archive the classes that they load. Writes into an empty folder
 * and nowhere else.
 */
final class Rehearsal {

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

  private Rehearsal() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("aws.accessKeyId", "nobody");
    System.setProperty("aws.secretAccessKey", "nothing");
    commands(Path.of(arguments[0]))
        .forEach(command -> run(command, OutputStream.nullOutputStream()));
    System.exit(ExitCode.OK);
  }

  /** The commands, in an order in which each succeeds. */
  static List<List<String>> commands(Path folder) throws IOException {
    HttpServer aws =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.createContext("/", Rehearsal::answer);
    aws.start();
    String endpoint = "http://127.0.0.1:" + aws.getAddress().getPort();
    String config = Files.writeString(folder.resolve("poc.yaml"), "").toString();
    String page = folder.toString();
    return List.of(
        List.of("up", "--once", "--config", config),
        List.of(
            "site",
            "sync",
            "--dir",
            page,
            "--bucket",
            "page",
            "--config",
            config,
            "--endpoint-url",
            endpoint),
        List.of("plan", "--config", config, "--endpoint-url", endpoint));
  }

  static int run(List<String> command, OutputStream to) {
    PrintWriter out = new PrintWriter(to, true, UTF_8);
    return Main.run(command.toArray(String[]::new), out, out, Map.of("POC_REGION", "us-east-1"));
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
