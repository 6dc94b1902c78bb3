package poc.publish;

import java.io.IOException;

/** A file is not any more what it was when it was looked at. */
final class ChangedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  ChangedFileException(String message) {
    super(message);
  }

  /** Whether that is why something failed. */
  static boolean causedBy(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ChangedFileException) {
        return true;
      }
    }
    return false;
  }
}
