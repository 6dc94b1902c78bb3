package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Starts the packaged handler and an empty one in turns, and compares the medians. */
public final class ColdStart {
  private static final int RUNS = 11;
  private static final int WARM_UPS = 2;
  private static final double LIMIT = 1.25;

  private static final byte[] EVENT =
      """
      {"resource":"/admit","path":"/admit","httpMethod":"GET",
      "headers":{"Accept":"*/*","Host":"api.example.org","Origin":"https://admission.example.org",
      "User-Agent":"Mozilla/5.0","X-Forwarded-For":"192.0.2.7","x-api-key":"key"},
      "multiValueHeaders":{"Accept":["*/*"],"Host":["api.example.org"],
      "Origin":["https://admission.example.org"],"User-Agent":["Mozilla/5.0"]},
      "queryStringParameters":{"gre":"800","gpa":"4","rank":"1"},
      "multiValueQueryStringParameters":{"gre":["800"],"gpa":["4"],"rank":["1"]},
      "pathParameters":null,"stageVariables":null,
      "requestContext":{"resourcePath":"/admit","httpMethod":"GET","requestId":"gateway-1",
      "stage":"dev","identity":{"sourceIp":"192.0.2.7","userAgent":"Mozilla/5.0"}},
      "body":null,"isBase64Encoded":false}
      """
          .getBytes(StandardCharsets.UTF_8);

  private ColdStart() {}

  /** Arguments: the folder with both packages, the folder of the libraries, {@code --check}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Path.of(args[0]);
    String handler = "poc.handler.PredictionHandler::handleRequest";
    Function packaged =
        new Function("handler", work.resolve("handler"), handler, "\\\"probability\\\":0.7384");
    Function empty =
        new Function("empty", work.resolve("empty"), "empty.EmptyHandler::handleRequest", "{}");
    List<Path> runtime = runtime(Path.of(args[1]));
    describe(runtime, work.resolve("function.zip"));

    String classPath = String.join(":", runtime.stream().map(Path::toString).toList());
    double[] handlerTimes = new double[RUNS];
    double[] emptyTimes = new double[RUNS];
    for (int i = -WARM_UPS; i < RUNS; i++) {
      double emptyTime = empty.start(classPath, EVENT);
      double handlerTime = packaged.start(classPath, EVENT);
      if (i >= 0) {
        emptyTimes[i] = emptyTime;
        handlerTimes[i] = handlerTime;
      }
    }
    double ratio = report("handler", handlerTimes) / report("empty", emptyTimes);
    System.out.printf("%-10s %.3f (the limit is %.2f)%n", "ratio", ratio, LIMIT);
    if (ratio > LIMIT && List.of(args).contains("--check")) {
      System.exit(1);
    }
  }

  /** The jars that are the runtime's own, not the function's. */
  private static List<Path> runtime(Path libraries) throws IOException {
    List<Path> runtime = new ArrayList<>();
    try (Stream<Path> jars = Files.list(libraries)) {
      for (Path jar : jars.sorted().toList()) {
        String name = jar.getFileName().toString();
        if (name.startsWith("aws-lambda-java-") || name.startsWith("utils-lite-")) {
          runtime.add(jar);
        }
      }
    }
    return runtime;
  }

  private static void describe(List<Path> runtime, Path zip) throws IOException {
    line("machine", machine());
    line("JVM", System.getProperty("java.vm.name") + " " + Runtime.version());
    line("options", String.join(" ", Function.JVM_OPTIONS));
    for (Path jar : runtime) {
      line("runtime", jar.getFileName().toString());
    }
    line("package", Files.size(zip) + " bytes");
    line("runs", RUNS + " of each in turns, after " + WARM_UPS + " to warm up");
  }

  private static String machine() throws IOException {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.version");
    String processor = System.getProperty("os.arch");
    Path info = Path.of("/proc/cpuinfo");
    if (Files.exists(info)) {
      try (Stream<String> lines = Files.lines(info)) {
        processor =
            lines
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(processor);
      }
    }
    return Runtime.getRuntime().availableProcessors() + " x " + processor + ", " + system;
  }

  /** Prints a row and returns the median. */
  private static double report(String name, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    System.out.printf(
        "%-10s median %6.1f ms   min %6.1f ms   max %6.1f ms%n",
        name, median, sorted[0], sorted[sorted.length - 1]);
    return median;
  }

  private static void line(String name, String value) {
    System.out.printf("%-10s %s%n", name, value);
  }
}
