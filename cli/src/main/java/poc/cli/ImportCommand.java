package poc.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import poc.model.ModelFile;
import poc.model.fit.Summary;
import poc.model.fit.Trained;
import poc.model.imports.ImportException;
import poc.model.imports.Imported;
import poc.model.imports.ModelImport;

@Command(
    description = "Make model.json of a model that R or another program fitted.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "a binomial glm that R's saveRDS wrote, or a logistic regression in PMML 4")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "CSV",
      description =
          "the data that a model in PMML was fitted to; R's models, and PMML with covariance and"
              + " ranges, hold what is needed")
  private @Nullable Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "model.json",
      description = "where the model goes (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("model.json");

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    Imported imported = read();
    byte[] bytes = Models.bytes(imported.model());
    Models.write(out, bytes);

    Terminal terminal = output.terminal();
    Trained trained = new Trained(imported.model(), imported.rowsDropped(), imported.warnings());
    Summary.lines(trained).forEach(terminal::plain);
    terminal.plain("");
    terminal.line("@|bold Wrote|@ " + out + "  " + ModelFile.digest(bytes));
    String model = out.equals(Path.of("model.json")) ? "" : " --model " + out;
    terminal.plain("Next: poc predict" + model + ", or poc package" + model);
    terminal.event(
        "result", Map.of("ok", true, "model", out.toString(), "digest", ModelFile.digest(bytes)));
    return ExitCode.OK;
  }

  private Imported read() {
    try {
      return ModelImport.read(file, Optional.ofNullable(data));
    } catch (ImportException e) {
      throw Failure.usage("cannot import " + file + ": it " + e.getMessage());
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no file " + e.getMessage());
    } catch (IOException e) {
      throw Failure.usage("cannot read " + file + ": " + e.getMessage());
    }
  }
}
