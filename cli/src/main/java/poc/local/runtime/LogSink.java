package poc.local.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Appends lines to a function's log file, each with the time and the log stream that it came from;
 * see {@link FunctionLogs}. A line that cannot be written is lost and the function goes on.
 */
final class LogSink {

  /** CloudWatch Logs' limit for one event: 256 KiB. A longer line is cut into several. */
  private static final int LONGEST = 262_144;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path file;
  private final String stream;
  private final Clock clock;

  LogSink(Path file, String stream, Clock clock) {
    this.file = file;
    this.stream = stream;
    this.clock = clock;
  }

  /** The time as it stands at the beginning of each line. */
  String now() {
    return TIME.format(clock.instant());
  }

  /** Writes each line of the text as a line of its own, all at once. */
  void append(String text) {
    String prefix = now() + "\t" + stream + "\t";
    StringBuilder lines = new StringBuilder();
    text.lines().forEach(line -> lines.append(prefix).append(line).append('\n'));
    write(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Appends what the process writes, until it closes its output. */
  void pump(InputStream output) throws IOException {
    StringBuilder pending = new StringBuilder();
    char[] chars = new char[8192];
    try (Reader reader = new InputStreamReader(output, StandardCharsets.UTF_8)) {
      for (int n = reader.read(chars); n >= 0; n = reader.read(chars)) {
        pending.append(chars, 0, n);
        int end = pending.lastIndexOf("\n") + 1;
        if (end == 0 && pending.length() >= LONGEST) {
          end = pending.length();
        }
        append(pending.substring(0, end));
        pending.delete(0, end);
      }
    }
    append(pending.toString());
  }

  private void write(byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      return;
    }
  }
}
