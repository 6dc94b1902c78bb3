package poc.model;

import java.util.List;

/** Inputs that cannot be predicted from; it names every problem, not the first one alone. */
public final class InvalidInputException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /**
   * Makes an exception whose message joins the problems' messages.
   *
   * @param problems at least one
   */
  public InvalidInputException(List<Problem> problems) {
    super(join(problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems: those of the model's fields in their order, then fields that are unknown. */
  public List<Problem> problems() {
    return problems;
  }

  private static String join(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append(text.isEmpty() ? "" : "; ").append(problem.message());
    }
    return text.toString();
  }
}
