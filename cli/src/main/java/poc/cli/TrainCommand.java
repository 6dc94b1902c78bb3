package poc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.model.ModelFile;
import poc.model.data.DataSource;
import poc.model.fit.Specification;
import poc.model.fit.Summary;
import poc.model.fit.Trained;

@Command(
    description = "Fit a logistic regression and write model.json.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private SpecificationOptions model = new SpecificationOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "model.json",
      description = "where the model goes (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("model.json");

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Terminal terminal = output.terminal();
    Trained trained = train(Project.of(config), terminal);
    byte[] bytes = Models.bytes(trained.model());
    Models.write(out, bytes);

    Summary.lines(trained).forEach(terminal::plain);
    terminal.plain("");
    terminal.line("@|bold Wrote|@ " + out + "  " + ModelFile.digest(bytes));
    terminal.line("Next: @|bold poc predict|@, or @|bold poc package|@");
    terminal.event(
        "result", Map.of("ok", true, "model", out.toString(), "digest", ModelFile.digest(bytes)));
    return ExitCode.OK;
  }

  private Trained train(Project project, Terminal terminal) {
    DataSource source = data.source(project);
    Specification specification = model.over(project.product().training());
    RowProgress progress = RowProgress.of(terminal, size(source));
    try {
      return Models.train(source, data.delimiter(), specification, progress::show);
    } finally {
      progress.end();
    }
  }

  private static OptionalLong size(DataSource source) {
    try {
      return source.size();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
