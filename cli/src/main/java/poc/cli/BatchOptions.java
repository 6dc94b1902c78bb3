package poc.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import poc.model.data.DataSource;
import poc.model.data.Delimiter;
import poc.model.score.Format;
import poc.model.score.ResultNames;

/** Which rows are predicted, and where they go. */
final class BatchOptions {

  private static final String STREAM = "-";

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description =
          "predict every row of it: CSV with a header, or JSON objects one a line; gzip or zstd too;"
              + " - is standard input")
  private @Nullable String input;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where the rows go, with their results (default: -, standard output)")
  private @Nullable String out;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description =
          "where rows without a result go, with line and reason; empty if there are none (default:"
              + " beside FILE of --out, or of --input in this folder, as NAME.rejected.csv, and no"
              + " file if there are none)")
  private @Nullable Path rejected;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      description = "what the results' names begin with, where the rows have such names already")
  private @Nullable String prefix;

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      description =
          "what stands between cells, such as ';' or tab (default: whichever of , ; | and tab the"
              + " header has most)")
  private @Nullable String delimiter;

  boolean asked() {
    return input != null;
  }

  void refuseWithoutInput() {
    String alone =
        out != null
            ? "--out"
            : rejected != null
                ? "--rejected"
                : prefix != null ? "--prefix" : delimiter != null ? "--delimiter" : "";
    if (!alone.isEmpty()) {
      throw Failure.usage(alone + " goes with --input, the rows to predict");
    }
  }

  DataSource source() {
    return STREAM.equals(input)
        ? DataSource.of("standard input", System.in)
        : DataSource.of(Path.of(String.valueOf(input)));
  }

  /** The file that is written; empty for standard output. */
  Optional<Path> out() {
    return out == null || out.equals(STREAM) ? Optional.empty() : Optional.of(Path.of(out));
  }

  /** Whether the file of rows without a result is one that was asked for. */
  boolean namesRejected() {
    return rejected != null;
  }

  /** Where rows without a result go, if there are any. */
  Path rejected(Format format) {
    if (rejected != null) {
      return rejected;
    }
    Optional<Path> file = out();
    if (file.isPresent()) {
      return file.get().resolveSibling(rejectedName(file.get(), format));
    }
    return STREAM.equals(input)
        ? Path.of("rejected." + format.extension())
        : Path.of(rejectedName(Path.of(String.valueOf(input)), format));
  }

  private static String rejectedName(Path file, Format format) {
    String name = String.valueOf(file.getFileName());
    String bare = name.replaceFirst("(\\.(csv|tsv|txt|ndjson|jsonl|json))?(\\.(gz|zst))?$", "");
    return (bare.isEmpty() ? name : bare) + ".rejected." + format.extension();
  }

  ResultNames names() {
    return new ResultNames(prefix == null ? "" : prefix);
  }

  Delimiter delimiter() {
    return delimiter == null ? Delimiter.fromHeader() : DataOptions.parse(delimiter);
  }
}
