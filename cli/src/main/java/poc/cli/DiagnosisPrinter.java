package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import poc.doctor.Diagnosis;
import poc.doctor.Diagnosis.Severity;

/** Writes what the doctor found. */
final class DiagnosisPrinter {

  private final Terminal terminal;

  DiagnosisPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * A line each, and what to do below it.
   *
   * @return the exit code that it amounts to
   */
  int print(List<Diagnosis> all) {
    for (Diagnosis each : all) {
      terminal.line(
          sign(each.severity())
              + "%-13s".formatted(each.name().label())
              + withoutMarkup(each.seen()));
      if (!each.advice().isEmpty()) {
        terminal.line(" ".repeat(8) + "@|faint -> " + withoutMarkup(each.advice()) + "|@");
      }
      terminal.event("check", event(each));
    }
    long failed = count(all, Severity.FAIL);
    long warned = count(all, Severity.WARN);
    terminal.line(summary(failed, warned));
    int code = exitCode(all);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ok", code == ExitCode.OK);
    result.put("failed", failed);
    result.put("warned", warned);
    result.put("exitCode", code);
    terminal.event("result", result);
    return code;
  }

  private static int exitCode(List<Diagnosis> all) {
    List<Diagnosis> failed = all.stream().filter(each -> each.severity() == Severity.FAIL).toList();
    if (failed.isEmpty()) {
      return ExitCode.OK;
    }
    return failed.stream().anyMatch(each -> each.name().isAccess())
        ? ExitCode.ACCESS
        : ExitCode.FAILED;
  }

  private static String summary(long failed, long warned) {
    if (failed > 0) {
      return "@|bold,red A deploy would fail: %d to mend.|@".formatted(failed);
    }
    return warned > 0
        ? "@|bold A deploy can go ahead, with %d to look at.|@".formatted(warned)
        : "@|bold All is well. Next: poc plan|@";
  }

  private static long count(List<Diagnosis> all, Severity severity) {
    return all.stream().filter(each -> each.severity() == severity).count();
  }

  private static Map<String, Object> event(Diagnosis each) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("check", each.name().label());
    event.put("severity", each.severity().name().toLowerCase(Locale.ROOT));
    event.put("seen", each.seen());
    event.put("advice", each.advice());
    return event;
  }

  private static String sign(Severity severity) {
    return switch (severity) {
      case OK -> "  @|green ok|@    ";
      case WARN -> "  @|yellow WARN|@  ";
      case FAIL -> "  @|bold,red FAIL|@  ";
    };
  }

  private static String withoutMarkup(String text) {
    return text.replace("@|", "@ |").replace("|@", "| @");
  }
}
