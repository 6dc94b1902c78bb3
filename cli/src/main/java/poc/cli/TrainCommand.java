package poc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import poc.model.Link;
import poc.model.ModelFile;
import poc.model.data.DataSource;
import poc.model.fit.Specification;
import poc.model.fit.Summary;
import poc.model.fit.Trained;

@Command(
    name = "train",
    description = "Fit a logistic regression and write model.json.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--formula",
      paramLabel = "FORMULA",
      description = "such as 'admit ~ gre + gpa + C(rank)' (default: model.formula of poc.yaml)")
  private @Nullable String formula;

  @Option(
      names = "--link",
      paramLabel = "LINK",
      defaultValue = "logit",
      description = "logit, probit, cloglog, log or cauchit (default: ${DEFAULT-VALUE})")
  private String link = "logit";

  @Option(
      names = "--weights",
      paramLabel = "COLUMN",
      description = "a column of the data that says how often each row counts")
  private @Nullable String weights;

  @Option(
      names = "--ridge",
      paramLabel = "LAMBDA",
      defaultValue = "0",
      description =
          "penalty on the squared, standardized coefficients, for outcomes that are separated"
              + " (default: none)")
  private double ridge;

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

  private Specification specification(String formula) {
    Specification plain = Specification.of(Models.formula(formula));
    Specification weighted = weights == null ? plain : plain.withWeights(weights);
    try {
      return weighted.withLink(Link.of(link)).withRidge(ridge);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("these options cannot be used: " + e.getMessage());
    }
  }

  private Trained train(Project project, Terminal terminal) {
    String chosen = formula == null ? project.product().training().formula() : formula;
    DataSource source = data.source(project);
    Specification specification = specification(chosen);
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
