package poc.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * A sandbox's process. It dies with this one: its standard input is a pipe that nobody writes to,
 * and whose end it takes for the end of its host.
 */
final class SandboxProcess {

  private static final long KIB_PER_MIB = 1024;

  private final Process process;

  private SandboxProcess(Process process) {
    this.process = process;
  }

  static SandboxProcess start(Launch launch, Path taskRoot, String runtimeApi, String stream)
      throws IOException {
    List<String> command =
        launch
            .command()
            .arguments(
                launch.version().settings().memoryMib(),
                launch.client(),
                launch.version().settings().handler());
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(taskRoot.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            new SandboxEnvironment(runtimeApi, taskRoot.toString(), stream, launch.version())
                .variables());
    return new SandboxProcess(builder.start());
  }

  /** Appends what the process writes to the log until it ends. */
  void log(LogSink log, ExecutorService executor) {
    executor.execute(
        () -> {
          try {
            log.pump(process.getInputStream());
          } catch (IOException e) {
            log.append("The output of the sandbox broke off: " + e.getMessage());
          }
        });
  }

  /** Done with the exit status when the process has ended. */
  CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills the process and those that it started; returns at once. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The largest resident size so far, in MiB; empty where the system does not tell. */
  Optional<Long> peakMib() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
