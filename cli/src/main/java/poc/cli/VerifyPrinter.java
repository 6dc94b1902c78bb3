package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poc.verify.Check;

/** Writes the table of checks. */
final class VerifyPrinter {

  private final Terminal terminal;

  VerifyPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * One line a check.
   *
   * @return the exit code that the checks amount to
   */
  int print(List<Check> checks) {
    for (Check check : checks) {
      terminal.line(
          (check.passed() ? "  @|green ok|@    " : "  @|bold,red FAIL|@  ")
              + "%-16s".formatted(check.name())
              + check.seen().replace("@|", "@ |"));
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("check", check.name());
      event.put("passed", check.passed());
      event.put("seen", check.seen());
      terminal.event("check", event);
    }
    long failed = checks.stream().filter(check -> !check.passed()).count();
    terminal.line(
        failed == 0
            ? "@|bold All %d checks passed.|@".formatted(checks.size())
            : "@|bold,red %d of %d checks failed.|@".formatted(failed, checks.size()));
    return failed == 0 ? ExitCode.OK : ExitCode.VERIFICATION;
  }
}
