package poc.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;

/** Which table of data, and what it looks like. */
final class DataOptions {

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

  /** The data that is asked for, or else the project's. */
  DataSource source(Project project) {
    if (data == null) {
      return Models.source(project.product().training().data());
    }
    return data.toString().equals("-")
        ? DataSource.of("standard input", System.in)
        : Models.source(Optional.of(data));
  }

  Delimiter delimiter() {
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
