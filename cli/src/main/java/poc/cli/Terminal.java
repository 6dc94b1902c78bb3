package poc.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command speaks: results to standard output, progress and errors to standard error. With
 * JSON output, standard output carries one event a line and nothing else.
 */
final class Terminal {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Ansi ansi;
  private final boolean json;

  Terminal(PrintWriter out, PrintWriter err, Ansi ansi, OutputFormat format) {
    this.out = out;
    this.err = err;
    this.ansi = ansi;
    this.json = format == OutputFormat.json;
  }

  boolean json() {
    return json;
  }

  /** Says what is being done. */
  void progress(String line) {
    err.println(line);
    err.flush();
  }

  /** A line in the place of the one that this method wrote last, for a terminal. */
  void transientLine(String line) {
    err.print("\r" + line + "\u001b[K");
    err.flush();
  }

  /** A line of the result, for people. Markup as of picocli: {@code @|bold text|@}. */
  void line(String markup) {
    if (!json) {
      out.println(ansi.string(markup));
      out.flush();
    }
  }

  /** A line of the result that holds text from elsewhere, which is no markup. */
  void plain(String text) {
    if (!json) {
      out.println(text);
      out.flush();
    }
  }

  /** An event, for programs. */
  void event(String type, Map<String, ?> fields) {
    if (json) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("type", type);
      event.putAll(fields);
      value(event);
    }
  }

  /** A JSON value on a line of its own. */
  void value(Object value) {
    try {
      out.println(JSON.writeValueAsString(value));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
