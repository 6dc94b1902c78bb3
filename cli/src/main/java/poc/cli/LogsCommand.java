package poc.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "logs",
    description = "Show what the function wrote, and what the platform says of each request.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LogsCommand implements Callable<Integer> {

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "50",
      description = "how many of the last lines (default: ${DEFAULT-VALUE})")
  private int lines = 50;

  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    if (lines < 1) {
      throw Failure.usage("--lines must be at least 1, but is '" + lines + "'");
    }
    Project project = Project.of(config, stage);
    Path log = target.cloud(project).functions().file(project.product().resourceName());
    if (!Files.exists(log)) {
      throw Failure.usage(
          project.product().resourceName()
              + " has no log yet: nothing has called it on this machine");
    }
    Terminal terminal = output.terminal();
    for (String line : last(log)) {
      terminal.plain(line.replace('\t', ' '));
      terminal.event("log", event(line));
    }
    terminal.event("result", Map.of("ok", true, "log", log.toString()));
    return ExitCode.OK;
  }

  private Deque<String> last(Path log) {
    Deque<String> last = new ArrayDeque<>();
    try (Stream<String> all = Files.lines(log)) {
      all.forEach(
          line -> {
            last.addLast(line);
            if (last.size() > lines) {
              last.removeFirst();
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return last;
  }

  private static Map<String, String> event(String line) {
    String[] parts = line.split("\t", 3);
    return parts.length == 3
        ? Map.of("time", parts[0], "stream", parts[1], "message", parts[2])
        : Map.of("message", line);
  }
}
