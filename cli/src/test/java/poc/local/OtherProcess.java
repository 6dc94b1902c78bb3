package poc.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second Java process with the same class path; dead when this is closed. */
public final class OtherProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private OtherProcess(Process process) {
    this.process = process;
    this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /** Starts a class that has a {@code main}, soon. */
  public static OtherProcess start(Class<?> main, String... arguments) throws IOException {
    return start(List.of("-XX:TieredStopAtLevel=1"), main, arguments);
  }

  /** Starts a class that has a {@code main} in a JVM with options. */
  public static OtherProcess start(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new OtherProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  public long pid() {
    return process.pid();
  }

  /** The next line that it prints; "null" at the end. */
  public String line() throws IOException {
    return String.valueOf(output.readLine());
  }

  /** Lets its standard input end. */
  public void release() throws IOException {
    process.getOutputStream().close();
  }

  /** Its exit code, once it has ended. */
  public int exit() throws InterruptedException {
    return process.waitFor();
  }

  /** Kills it as {@code kill -9} does, and waits for its end. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
