package poc.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/**
 * One command, run within this process.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int code, String out, String err) {

  static Run of(String... arguments) {
    return of(Map.of(), arguments);
  }

  static Run of(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true), environment);
    return new Run(code, out.toString(), err.toString());
  }
}
