package poc.handler;

import java.util.List;

/** A request that cannot be answered as asked. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  /**
   * Refuses a request.
   *
   * @param findings at least one
   */
  RefusedException(List<Finding> findings) {
    super(findings.get(0).problem().message());
    this.findings = List.copyOf(findings);
  }

  /** Why, in the order of the rows and of the fields. */
  List<Finding> findings() {
    return findings;
  }
}
