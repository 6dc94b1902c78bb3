package poc.model.rds;

import java.io.IOException;

/**
 * A file that R's {@code saveRDS} did not write, that is damaged, or that is larger than allowed;
 * the message says which, in words that follow the file's name.
 */
public final class RdsException extends IOException {
  private static final long serialVersionUID = 1;

  RdsException(String message) {
    super(message);
  }

  RdsException(String message, Throwable cause) {
    super(message, cause);
  }
}
