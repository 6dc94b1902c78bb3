package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An unpacked package, started as Lambda's managed Java runtime starts it.
 *
 * @param task the folder of the unpacked package
 * @param expected what a good answer holds
 */
record Function(String name, Path task, String handler, String expected) {
  /** Those of Lambda's java17 runtime for a function with 512 MiB. */
  static final List<String> JVM_OPTIONS =
      List.of(
          "-XX:MaxHeapSize=445645k",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-XX:+TieredCompilation",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "--add-opens=java.base/java.io=ALL-UNNAMED");

  /** Milliseconds from the start of the process to its answer. */
  double start(String classPath, byte[] event) throws IOException, InterruptedException {
    try (RuntimeApi api = new RuntimeApi(event)) {
      ProcessBuilder builder = new ProcessBuilder(command(classPath)).directory(task.toFile());
      builder.redirectErrorStream(true).redirectOutput(log().toFile());
      builder.environment().putAll(environment(api.authority()));
      long start = System.nanoTime();
      Process process = builder.start();
      try {
        RuntimeApi.Answer answer = api.await();
        if (!answer.kind().equals("response") || !answer.body().contains(expected)) {
          throw new IllegalStateException(name + " answered: " + answer.body());
        }
        return (answer.nanoTime() - start) / 1e6;
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  /** A copy of the runtime client's library: the one place it unpacks to by itself is everybody's. */
  private Path library() {
    String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    return task.resolveSibling("jni").resolve("libaws-lambda-jni.linux-" + arch + ".so");
  }

  private Path log() {
    return task.resolveSibling(name + ".log");
  }

  private List<String> command(String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.add("-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=" + library());
    command.add("-classpath");
    command.add(classPath);
    command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    command.add(handler);
    return command;
  }

  private Map<String, String> environment(String api) {
    return Map.of(
        "AWS_LAMBDA_RUNTIME_API", api,
        "LAMBDA_TASK_ROOT", task.toString(),
        "_HANDLER", handler,
        "AWS_LAMBDA_FUNCTION_NAME", name,
        "AWS_LAMBDA_FUNCTION_VERSION", "1",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
        "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + name,
        "AWS_LAMBDA_LOG_STREAM_NAME", "coldstart",
        "POC_ALLOWED_ORIGINS", "https://admission.example.org");
  }
}
