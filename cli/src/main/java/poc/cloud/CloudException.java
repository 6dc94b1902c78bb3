package poc.cloud;

import org.jspecify.annotations.Nullable;

/**
 * A call to the cloud did not do what it was asked to. The message says what was tried and why it
 * failed.
 */
public class CloudException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CloudException(String message) {
    this(message, null);
  }

  public CloudException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
