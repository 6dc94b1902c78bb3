package poc.cloud;

import org.jspecify.annotations.Nullable;

/** The cloud knows the caller not, or does not let it do what was tried. */
public final class AccessException extends CloudException {

  private static final long serialVersionUID = 1L;

  public AccessException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
