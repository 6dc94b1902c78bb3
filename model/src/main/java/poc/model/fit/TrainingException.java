package poc.model.fit;

/** A formula or data that no model can be fitted to; the message says why and where. */
public class TrainingException extends Exception {
  private static final long serialVersionUID = 1;

  TrainingException(String message) {
    super(message);
  }

  TrainingException(String message, Throwable cause) {
    super(message, cause);
  }
}
