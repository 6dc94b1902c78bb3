package poc.cors;

import java.util.List;
import poc.plan.Change;

/**
 * How an API stands to a rule at one place.
 *
 * @param what what is there
 * @param advice what to do; empty if there is nothing to do
 * @param changes what mends it; none if it is right, or if only a person can mend it
 */
public record Finding(Rule rule, Status status, String what, String advice, List<Change> changes) {

  private static final String ENABLE = "'poc cors enable' does it";

  public Finding {
    changes = List.copyOf(changes);
  }

  static Finding ok(Rule rule, String what) {
    return new Finding(rule, Status.OK, what, "", List.of());
  }

  static Finding unknown(Rule rule, String what, String advice) {
    return new Finding(rule, Status.UNKNOWN, what, advice, List.of());
  }

  /** Violated, and changes mend it. */
  static Finding mendable(Rule rule, String what, List<Change> changes) {
    return new Finding(rule, Status.VIOLATED, what, ENABLE, changes);
  }

  /** Violated, and only a person can mend it. */
  static Finding byHand(Rule rule, String what, String advice) {
    return new Finding(rule, Status.VIOLATED, what, advice, List.of());
  }
}
