package poc.cors;

/** How an API stands to a rule. */
public enum Status {
  OK,
  VIOLATED,
  /** API Gateway does not tell. */
  UNKNOWN
}
