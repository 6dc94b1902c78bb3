package poc.local.runtime.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Behind an API: does what the query parameter {@code do} tells it to. */
public final class Proxied implements RequestStreamHandler {

  private static final String PARAMETER = "\"queryStringParameters\":{\"do\":\"";

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String text = new String(event.readAllBytes(), UTF_8);
    int begin = text.indexOf(PARAMETER) + PARAMETER.length();
    String[] words = text.substring(begin, text.indexOf('"', begin)).split(" ", 2);
    answer.write(answerTo(words[0], words.length > 1 ? words[1] : "").getBytes(UTF_8));
  }

  private static String answerTo(String verb, String rest) throws IOException {
    return switch (verb) {
      case "answer" -> response(rest, "");
      case "meet" -> response("200", meet(Path.of(rest)));
      case "malformed" -> "{\"result\":true}";
      case "throw" -> throw new IllegalStateException("oops");
      case "exit" -> response("200", exit());
      case "hoard" -> response("200", hoard());
      case "huge" -> response("200", "x".repeat(7_000_000));
      case "spin" -> response("200", spin());
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static String response(String status, String body) {
    return "{\"statusCode\":"
        + status
        + ",\"headers\":{\"Access-Control-Allow-Origin\":\"http://127.0.0.1:8400\"},\"body\":\""
        + body
        + "\"}";
  }

  private static String exit() {
    System.exit(1);
    return "";
  }

  private static String hoard() {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[1 << 20]);
    }
    return String.valueOf(all.size());
  }

  private static String spin() {
    long turns = 0;
    while (turns >= 0) {
      turns++;
    }
    return String.valueOf(turns);
  }

  private static String meet(Path folder) throws IOException {
    Path mark = Files.createTempFile(folder, "in", "");
    while (Files.exists(mark)) {
      Thread.onSpinWait();
    }
    return String.valueOf(ProcessHandle.current().pid());
  }
}
