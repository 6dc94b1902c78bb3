package poc.cors;

/** What must hold so that exactly the allowed pages can call an API and read every answer. */
public enum Rule {
  EXACT_ORIGIN(1, "exact origin"),
  SAME_ORIGINS(2, "same origins everywhere"),
  PREFLIGHT(3, "preflight without a key"),
  EVERY_ERROR(4, "headers on every error, live"),
  NOTHING_ELSE(5, "nothing else is touched");

  private final int number;
  private final String title;

  Rule(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** From 1. */
  public int number() {
    return number;
  }

  public String title() {
    return title;
  }
}
