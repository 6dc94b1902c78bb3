package poc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poc.plan.Action;
import poc.plan.Change;
import poc.plan.Difference;
import poc.plan.Listener;
import poc.plan.Plan;
import poc.plan.Resource;

/** Writes plans for people and for programs, and says what is done as it is done. */
final class PlanPrinter implements Listener {

  private static final int RESOURCE_WIDTH = 48;

  private final Terminal terminal;

  PlanPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The whole plan, with every field that changes. */
  void print(Plan plan) {
    for (Change change : plan.changes()) {
      terminal.line(line(change));
      for (Difference difference : change.differences()) {
        terminal.plain(
            "      "
                + difference.field()
                + ": "
                + difference.before()
                + " -> "
                + difference.after());
      }
      terminal.event("change", PlanEvents.of(change));
    }
    terminal.line(summary(plan));
  }

  /** What a deploy would leave where it is, though the page does not need it any more. */
  void leftBehind(List<Resource> resources) {
    if (!resources.isEmpty()) {
      terminal.line(
          "Left behind, for it served the page until now: "
              + String.join(", ", resources.stream().map(Resource::toString).toList())
              + ". 'poc destroy' takes it, too.");
      terminal.event(
          "left-behind", Map.of("resources", resources.stream().map(Resource::toString).toList()));
    }
  }

  @Override
  public void started(Change change) {
    terminal.event("started", PlanEvents.of(change));
  }

  @Override
  public void done(Change change) {
    terminal.line(line(change));
    terminal.event("done", PlanEvents.of(change));
  }

  /** How many changes of each kind, in one line. */
  static String summary(Plan plan) {
    return plan.isEmpty()
        ? "Nothing to do: everything is as it should be."
        : "%d to create, %d to update, %d to delete."
            .formatted(
                plan.count(Action.CREATE), plan.count(Action.UPDATE), plan.count(Action.DELETE));
  }

  static Map<String, Object> counts(Plan plan) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("ok", true);
    counts.put("create", plan.count(Action.CREATE));
    counts.put("update", plan.count(Action.UPDATE));
    counts.put("delete", plan.count(Action.DELETE));
    return counts;
  }

  private static String line(Change change) {
    String resource = change.resource().toString();
    String padding = " ".repeat(Math.max(0, RESOURCE_WIDTH - resource.length()));
    return sign(change.action()) + " " + resource + padding + " @|faint " + change.reason() + "|@";
  }

  private static String sign(Action action) {
    return switch (action) {
      case CREATE -> "  @|green +|@";
      case UPDATE -> "  @|yellow ~|@";
      case DELETE -> "  @|red -|@";
    };
  }
}
