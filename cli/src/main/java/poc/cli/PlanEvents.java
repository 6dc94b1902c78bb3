package poc.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import poc.plan.Change;
import poc.plan.Listener;

/** Tells programs what is done, as it is done. */
final class PlanEvents implements Listener {

  private final Terminal terminal;

  PlanEvents(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void started(Change change) {
    terminal.event("started", of(change));
  }

  @Override
  public void done(Change change) {
    terminal.event("done", of(change));
  }

  /** A change as fields of an event. */
  static Map<String, Object> of(Change change) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("resource", change.resource());
    event.put("action", change.action());
    event.put("fields", change.differences());
    event.put("reason", change.reason());
    return event;
  }
}
