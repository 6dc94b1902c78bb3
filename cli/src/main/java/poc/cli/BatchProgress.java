package poc.cli;

import java.util.OptionalLong;
import poc.model.score.Batch;
import poc.model.score.Totals;

/** A line on the terminal that says how far it has come; nothing where there is no terminal. */
final class BatchProgress {

  private static final long INTERVAL = 200_000_000;

  private final Terminal terminal;
  private final Batch batch;
  private final OptionalLong bytes;
  private final boolean shown = Boolean.getBoolean("poc.terminal.errors");
  private final long start = System.nanoTime();
  private long last = start;
  private boolean begun;

  private BatchProgress(Terminal terminal, Batch batch, OptionalLong bytes) {
    this.terminal = terminal;
    this.batch = batch;
    this.bytes = bytes;
  }

  /**
   * Begins to watch.
   *
   * @param bytes how many bytes there are to read, if that is known
   */
  static BatchProgress of(Terminal terminal, Batch batch, OptionalLong bytes) {
    return new BatchProgress(terminal, batch, bytes);
  }

  void show(Totals totals) {
    long now = System.nanoTime();
    if (shown && now - last > INTERVAL) {
      last = now;
      begun = true;
      long rows = totals.scored() + totals.rejected();
      terminal.transientLine(
          String.format("%,d rows%s, %,.0f a second", rows, share(), rows * 1e9 / (now - start)));
    }
  }

  private String share() {
    return bytes.isPresent() && bytes.getAsLong() > 0
        ? String.format(", %.0f %%", 100.0 * batch.bytesRead() / bytes.getAsLong())
        : "";
  }

  /** Takes the line away. */
  void end() {
    if (begun) {
      terminal.transientLine("");
    }
  }
}
