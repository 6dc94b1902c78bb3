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
  private boolean begun;

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
    return new RowProgress(terminal, bytes);
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
  }
}
