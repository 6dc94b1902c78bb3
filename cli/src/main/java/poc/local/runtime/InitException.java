package poc.local.runtime;

import poc.local.runtime.Invocation.FunctionError;

/** A sandbox did not get as far as asking for an event. */
final class InitException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient FunctionError error;

  InitException(FunctionError error) {
    super(error.payload());
    this.error = error;
  }

  FunctionError error() {
    return error;
  }
}
