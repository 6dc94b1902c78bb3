package poc.product;

/**
 * Something that the user wrote cannot be meant. The message says where, what, and what is allowed.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }
}
