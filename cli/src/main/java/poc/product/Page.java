package poc.product;

/**
 * What the page says.
 *
 * @param title the question that the page answers
 * @param description one sentence below it
 * @param positive the outcome when the model predicts 1
 * @param negative the outcome when the model predicts 0
 */
public record Page(String title, String description, String positive, String negative) {

  /** The words for what the model predicted. */
  public String outcome(boolean result) {
    return result ? positive : negative;
  }
}
