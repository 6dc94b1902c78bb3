package poc.model.imports;

import java.io.IOException;

/**
 * A file that holds no model which can be imported; the message says why, in words that follow the
 * file's name.
 */
public final class ImportException extends IOException {
  private static final long serialVersionUID = 1;

  ImportException(String message) {
    super(message);
  }

  ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
