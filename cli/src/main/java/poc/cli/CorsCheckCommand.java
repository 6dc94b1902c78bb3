package poc.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import poc.cors.Finding;
import poc.cors.Status;

@Command(
    name = "check",
    description = "Hold a REST API against the rules of CORS, one by one. Changes nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CorsCheckCommand implements Callable<Integer> {

  @Mixin private CorsOptions cors = new CorsOptions();
  @Mixin private TargetOptions target = new TargetOptions();
  @Mixin private StageOption stage = new StageOption();
  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Project declared = Project.of(config, stage);
    Venue venue = target.venue(declared);
    List<Finding> findings = cors.setup(venue.cloud(), declared.at(venue).product()).check();
    Terminal terminal = output.terminal();
    new FindingPrinter(terminal).print(findings);
    boolean violated = findings.stream().anyMatch(f -> f.status() == Status.VIOLATED);
    int code = violated ? ExitCode.VERIFICATION : ExitCode.OK;
    terminal.event("result", Map.of("ok", !violated, "exitCode", code));
    return code;
  }
}
