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
import java.util.TreeMap;

/** Does what the event, a JSON string of words, tells it to. */
public final class Scripted implements RequestStreamHandler {

  private int calls;

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    calls++;
    String text = new String(event.readAllBytes(), UTF_8);
    String[] words = text.substring(1, text.length() - 1).split(" ", 2);
    answer.write(answerTo(words[0], words.length > 1 ? words[1] : "", context).getBytes(UTF_8));
  }

  private String answerTo(String verb, String rest, Context context) throws IOException {
    return switch (verb) {
      case "say" -> quoted(rest);
      case "pid" -> quoted(ProcessHandle.current().pid());
      case "calls" -> quoted(calls);
      case "env" -> quoted(String.join(" ", new TreeMap<>(System.getenv()).keySet()));
      case "variable" -> quoted(System.getenv(rest));
      case "heap" -> quoted(Runtime.getRuntime().maxMemory() / 1024 / 1024);
      case "context" -> contextOf(context);
      case "class" -> quoted(isThere(rest));
      case "resource" -> quoted(resource(rest));
      case "log" -> log(rest, context);
      case "throw" -> throw new IllegalStateException(rest);
      case "exit" -> exit(Integer.parseInt(rest));
      case "hoard" -> quoted(hoard());
      case "spin" -> quoted(spin());
      case "meet" -> meet(Path.of(rest));
      case "spawn" -> quoted(new ProcessBuilder("sleep", rest).start().pid());
      case "huge" -> quoted("x".repeat(Integer.parseInt(rest)));
      case "json" -> rest.replace('\'', '"');
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static String quoted(Object value) {
    return "\"" + value + "\"";
  }

  private static String log(String text, Context context) {
    System.out.println("printed " + text);
    context.getLogger().log("logged " + text + "\n");
    System.err.println("warned " + text);
    return "null";
  }

  private static String exit(int status) {
    System.exit(status);
    return "null";
  }

  private static String contextOf(Context context) {
    boolean inTime = context.getRemainingTimeInMillis() > 0;
    return String.format(
        "{\"name\":\"%s\",\"version\":\"%s\",\"memory\":%d,\"arn\":\"%s\",\"logGroup\":\"%s\","
            + "\"inTime\":%s,\"id\":%s}",
        context.getFunctionName(),
        context.getFunctionVersion(),
        context.getMemoryLimitInMB(),
        context.getInvokedFunctionArn(),
        context.getLogGroupName(),
        inTime,
        context.getAwsRequestId().length() == 36);
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Scripted.class.getResourceAsStream("/" + name)) {
      return in == null ? "absent" : new String(in.readAllBytes(), UTF_8);
    }
  }

  private static int hoard() {
    List<byte[]> all = new ArrayList<>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new byte[1 << 20]);
    }
    return all.size();
  }

  private static long spin() {
    System.out.println("spinning");
    long turns = 0;
    while (turns >= 0) {
      turns++;
    }
    return turns;
  }

  /** Counts itself in, and waits until somebody removes the file that it counted itself in by. */
  private static String meet(Path folder) throws IOException {
    Path mark = Files.createTempFile(folder, "in", "");
    while (Files.exists(mark)) {
      Thread.onSpinWait();
    }
    return "\"" + ProcessHandle.current().pid() + "\"";
  }
}
