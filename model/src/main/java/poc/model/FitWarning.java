package poc.model;

/** What R's {@code glm.fit} warns of, in its words, and what that means for who uses the model. */
public enum FitWarning {
  NOT_CONVERGED(
      "glm.fit: algorithm did not converge",
      "the estimates were still changing when the fit stopped, and are not the best ones"),
  AT_BOUNDARY(
      "glm.fit: algorithm stopped at boundary value",
      "a better estimate would give probabilities above 1, so this may not be the best one"),
  EXTREME(
      "glm.fit: fitted probabilities numerically 0 or 1 occurred",
      "of some rows the model is certain, which the data can hardly tell");

  private final String words;
  private final String meaning;

  FitWarning(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** R's words. */
  public String words() {
    return words;
  }

  /** R's words and their meaning. */
  @Override
  public String toString() {
    return words + ": " + meaning;
  }
}
