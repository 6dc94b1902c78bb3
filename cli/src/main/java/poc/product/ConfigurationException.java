package poc.product;

/**
 * Something that the user wrote cannot be meant. The message says where, what, and what is allowed.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String rule;

  /**
   * Of a value whose place is not known, or not yet.
   *
   * @param key such as {@code api.timeout}
   * @param rule what is wrong and what is allowed, the key included
   */
  public ConfigurationException(String key, String rule) {
    this(key, rule, rule);
  }

  private ConfigurationException(String key, String rule, String message) {
    super(message);
    this.key = key;
    this.rule = rule;
  }

  /** The same, said of a place in a file; one that is said of a place already stays. */
  ConfigurationException at(Position position) {
    return !rule.equals(getMessage())
        ? this
        : new ConfigurationException(key, rule, position + ": " + rule);
  }

  /** The key that is meant, such as {@code cors.origins[0]}; empty for the file as a whole. */
  public String key() {
    return key;
  }

  /** What is wrong, without the place. */
  public String rule() {
    return rule;
  }
}
