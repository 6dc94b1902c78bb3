package poc.local.runtime;

import java.nio.file.Path;

/** Where a function's log lines go. */
public interface FunctionLogs {

  /**
   * The file that lines of a function are appended to, in UTF-8. The host makes it and its folder
   * when the first line comes.
   *
   * <p>A line holds, with tabs between: the time in UTC as ISO 8601 with milliseconds, the log
   * stream (one for each sandbox, named as on Lambda), and the message: what the function wrote, or
   * Lambda's own {@code INIT_START}, {@code START}, {@code END} and {@code REPORT}.
   */
  Path file(String functionName);
}
