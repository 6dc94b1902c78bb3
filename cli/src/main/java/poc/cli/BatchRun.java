package poc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import poc.artifact.NewFile;
import poc.model.Inputs;
import poc.model.Model;
import poc.model.data.DataException;
import poc.model.data.DataSource;
import poc.model.score.Batch;
import poc.model.score.Totals;

/** Predicts the rows of a file, and says how it went. */
final class BatchRun {

  private final BatchOptions options;
  private final Terminal terminal;

  BatchRun(BatchOptions options, Terminal terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  /**
   * Predicts them all.
   *
   * @return the exit code: a failure if a row has no result
   */
  int run(Model model, Inputs inputs) {
    Optional<Path> out = options.out();
    if (out.isEmpty() && terminal.json()) {
      throw Failure.usage(
          "with --output json, name a file with --out: standard output holds the events");
    }
    DataSource source = options.source();
    try (Batch batch = Batch.open(source, model, inputs, options.names(), options.delimiter())) {
      Path rejected = options.rejected(batch.format());
      if (out.isPresent() && out.get().toAbsolutePath().equals(rejected.toAbsolutePath())) {
        throw Failure.usage("--rejected and --out are the same file: " + rejected);
      }
      if (!options.namesRejected() && !RejectedFile.mayReplace(rejected)) {
        throw Failure.usage(
            rejected
                + " is there already, and 'poc predict' has not written it: name another file with"
                + " --rejected");
      }
      Totals totals =
          out.isPresent() ? intoFile(out.get(), batch, source) : ontoOutput(batch, source);
      return report(totals, rejected);
    } catch (NoSuchFileException e) {
      throw Failure.usage("there is no file " + e.getMessage());
    } catch (BrokenPipeException e) {
      return ExitCode.BROKEN_PIPE;
    } catch (DataException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Failure.failed("cannot predict " + source.name() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.failed("interrupted; nothing was written", e);
    }
  }

  private Totals intoFile(Path out, Batch batch, DataSource source)
      throws IOException, DataException, InterruptedException {
    try (NewFile file = NewFile.at(out)) {
      OutputStream content = file.stream();
      if (out.toString().endsWith(".gz")) {
        content = new GZIPOutputStream(content, 1 << 16);
      }
      Totals totals = predict(batch, source, content);
      content.close();
      file.commit();
      return totals;
    }
  }

  private Totals ontoOutput(Batch batch, DataSource source)
      throws IOException, DataException, InterruptedException {
    return predict(batch, source, new StandardOutput());
  }

  private Totals predict(Batch batch, DataSource source, OutputStream out)
      throws IOException, DataException, InterruptedException {
    Path rejected = options.rejected(batch.format());
    RowProgress progress = RowProgress.of(terminal, source.size());
    try (RejectedFile file = new RejectedFile(rejected)) {
      Totals totals =
          batch.run(
              out,
              file::open,
              soFar -> progress.show(soFar.scored() + soFar.rejected(), batch.bytesRead()));
      out.flush();
      if (options.namesRejected()) {
        file.commit(batch.rejectedHeader());
      } else {
        file.commitOrRemove();
      }
      return totals;
    } finally {
      progress.end();
    }
  }

  private int report(Totals totals, Path rejected) {
    boolean complete = totals.rejected() == 0;
    String rows = rows(totals.scored());
    options
        .out()
        .ifPresentOrElse(
            file -> terminal.line("@|bold Wrote|@ " + file + ": " + rows),
            () -> terminal.progress(rows + " predicted"));
    if (!complete) {
      String left = rows(totals.rejected()) + " without a result: see " + rejected;
      if (options.out().isPresent()) {
        terminal.line("@|bold,red Left out|@ " + left);
      } else {
        terminal.progress("Left out " + left);
      }
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ok", complete);
    result.put("exitCode", complete ? ExitCode.OK : ExitCode.FAILED);
    result.put("rows", totals.scored());
    result.put("rejected", totals.rejected());
    options.out().ifPresent(file -> result.put("out", file.toString()));
    if (!complete) {
      result.put("rejectedFile", rejected.toString());
    }
    terminal.event("result", result);
    return complete ? ExitCode.OK : ExitCode.FAILED;
  }

  private static String rows(long count) {
    return String.format("%,d", count) + (count == 1 ? " row" : " rows");
  }

  /** Standard output, whose reader may have enough of it. */
  private static final class StandardOutput extends FilterOutputStream {
    StandardOutput() {
      super(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new BrokenPipeException(e);
      }
    }
  }

  private static final class BrokenPipeException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenPipeException(IOException cause) {
      super(cause);
    }
  }
}
