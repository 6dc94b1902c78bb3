package poc.local.runtime;

/** Invokes functions and waits for their answer. */
public interface Invoker {

  /**
   * Runs the version that the alias points at. Returns when the function has answered, has failed,
   * or has been stopped at its timeout; never throws for what the function does.
   *
   * @param event the payload: JSON, at most 6 MB in UTF-8
   */
  Invocation invoke(String functionName, String alias, String event);
}
