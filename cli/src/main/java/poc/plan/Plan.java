package poc.plan;

import java.util.List;

/** What would change, in the order in which it is done. */
public record Plan(List<Change> changes) {

  public Plan {
    changes = List.copyOf(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** How many changes are of that kind. */
  public long count(Action action) {
    return changes.stream().filter(c -> c.action() == action).count();
  }
}
