package poc.cli;

import java.util.OptionalLong;

/** A line on the terminal that says how far it has come; nothing where there is no terminal. */
final class RowProgress {

  private static final long INTERVAL = 200_000_000;

  private final Terminal terminal;
  private final OptionalLong bytes;
  private final boolean shown = Boolean.getBoolean("poc.terminal.errors");
  private final long start = System.nanoTime();
  private long last = start;
  private volatile boolean begun;
  private final Thread interruption = new Thread(this::interrupted, "interrupted");

  private RowProgress(Terminal terminal, OptionalLong bytes) {
    this.terminal = terminal;
    this.bytes = bytes;
  }

  /**
   * Begins to watch.
   *
   * @param bytes how many bytes there are to read, if that is known
   */
  static RowProgress of(Terminal terminal, OptionalLong bytes) {
    RowProgress progress = new RowProgress(terminal, bytes);
    if (progress.shown) {
      Runtime.getRuntime().addShutdownHook(progress.interruption);
    }
    return progress;
  }

  /**
   * Says how far it has come, if that has not been said just now.
   *
   * @param bytesRead how many bytes have been read so far
   */
  void show(long rows, long bytesRead) {
    long now = System.nanoTime();
    if (shown && now - last > INTERVAL) {
      last = now;
      begun = true;
      terminal.transientLine(
          String.format(
              "%,d rows%s, %,.0f a second", rows, share(bytesRead), rows * 1e9 / (now - start)));
    }
  }

  private String share(long bytesRead) {
    return bytes.isPresent() && bytes.getAsLong() > 0
        ? String.format(", %.0f %%", 100.0 * bytesRead / bytes.getAsLong())
        : "";
  }

  /** Takes the line away. */
  void end() {
    if (begun) {
      terminal.transientLine("");
    }
    if (shown && !interruption.isAlive()) {
      forgetInterruption();
    }
  }

  private void forgetInterruption() {
    try {
      Runtime.getRuntime().removeShutdownHook(interruption);
    } catch (IllegalStateException e) {
      // it is being interrupted just now, and that is what the hook says
    }
  }

  /** Leaves the line to the shell's prompt. */
  private void interrupted() {
    if (begun) {
      terminal.transientLine("");
    }
    terminal.progress("interrupted; no file was written");
  }
}
