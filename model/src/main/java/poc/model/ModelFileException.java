package poc.model;

import java.io.IOException;

/** A model file, or a file that travels with it, that cannot be read; the message says why. */
public final class ModelFileException extends IOException {
  private static final long serialVersionUID = 1;

  ModelFileException(String message) {
    super(message);
  }

  ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
