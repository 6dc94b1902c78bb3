package poc.model.data;

/** Data that cannot be used; the message says where and why. */
public final class DataException extends Exception {
  private static final long serialVersionUID = 1;

  /** Takes a message that names the source, and line, column and value where there are such. */
  public DataException(String message) {
    super(message);
  }

  DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
