package poc.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.product.Product;

@Command(
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
    Project declared = Project.of(config, stage);
    Venue venue = target.venue(declared);
    Product product = declared.at(venue).product();
    List<String> last = venue.cloud().logGroups().lastEvents(product.functionLogGroup(), lines);
    if (last.isEmpty()) {
      throw Failure.usage(product.answeringFunction() + " has no log yet: nothing has called it");
    }
    Terminal terminal = output.terminal();
    for (String line : last) {
      terminal.plain(line.replace('\t', ' '));
      terminal.event("log", event(line));
    }
    terminal.event("result", Map.of("ok", true, "log", product.functionLogGroup()));
    return ExitCode.OK;
  }

  private static Map<String, String> event(String line) {
    String[] parts = line.split("\t", 3);
    return parts.length == 3
        ? Map.of("time", parts[0], "stream", parts[1], "message", parts[2])
        : Map.of("message", line);
  }
}
