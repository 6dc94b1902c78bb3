package poc.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.evaluate.Sample;
import poc.model.fit.SampleData;

/** Which data a model is held against. */
final class SampleOptions {

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "a CSV file with a header, gzip or zstd too; - is standard input (default: model.data of"
              + " poc.yaml, or the built-in admissions table)")
  private @Nullable Path data;

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      description =
          "what stands between cells, such as ';' or tab (default: whichever of , ; | and tab the"
              + " header has most)")
  private @Nullable String delimiter;

  /** Reads the data with the columns of a model's formula. */
  Sample read(Project project, Model model) {
    DataSource source = source(project);
    try {
      return Sample.read(model, source, delimiter());
    } catch (DataException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no data file " + source.name());
    } catch (IOException e) {
      throw Failure.usage("cannot read the data " + source.name() + ": " + e.getMessage());
    }
  }

  private DataSource source(Project project) {
    if (data == null) {
      Optional<Path> trained = project.product().training().data();
      return trained.isPresent() ? DataSource.of(trained.get()) : new SampleData();
    }
    return data.toString().equals("-")
        ? DataSource.of("standard input", System.in)
        : DataSource.of(data);
  }

  private Delimiter delimiter() {
    return delimiter == null ? Delimiter.fromHeader() : parse(delimiter);
  }

  /**
   * The delimiter that a person means.
   *
   * @throws Failure if it is none
   */
  static Delimiter parse(String text) {
    try {
      return Delimiter.parse(text);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--delimiter: " + e.getMessage());
    }
  }
}
