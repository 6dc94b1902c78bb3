package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cors.Finding;
import poc.cors.Rule;
import poc.cors.Status;

/** Writes how an API stands to the rules of CORS, rule by rule. */
final class FindingPrinter {

  private final Terminal terminal;

  FindingPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(List<Finding> findings) {
    Optional<Rule> last = Optional.empty();
    for (Finding finding : findings) {
      Rule rule = finding.rule();
      if (!last.equals(Optional.of(rule))) {
        terminal.line("@|bold " + rule.number() + " " + rule.title() + "|@");
        last = Optional.of(rule);
      }
      terminal.line(sign(finding.status()) + plain(finding.what()));
      if (!finding.advice().isEmpty()) {
        terminal.line("            @|faint -> " + plain(finding.advice()) + "|@");
      }
      terminal.event("finding", event(finding));
    }
    long violated = findings.stream().filter(f -> f.status() == Status.VIOLATED).count();
    terminal.line(
        violated == 0
            ? "@|bold No rule is violated.|@"
            : "@|bold,red Violated in %d places.|@".formatted(violated));
  }

  private static Map<String, Object> event(Finding finding) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("rule", finding.rule().number());
    event.put("name", finding.rule().title());
    event.put("status", finding.status());
    event.put("what", finding.what());
    event.put("advice", finding.advice());
    return event;
  }

  private static String sign(Status status) {
    return switch (status) {
      case OK -> "  @|green ok|@        ";
      case VIOLATED -> "  @|bold,red VIOLATED|@  ";
      case UNKNOWN -> "  @|yellow unknown|@   ";
    };
  }

  private static String plain(String text) {
    return text.replace("@|", "@ |").replace("|@", "| @");
  }
}
