package poc.local.runtime;

import poc.local.runtime.Invocation.FunctionError;

/** What an invocation gets when it asks a fleet for a sandbox. */
sealed interface Place {

  /** A sandbox that no other invocation has until it is given back. */
  record Free(Sandbox sandbox) implements Place {}

  /** None could be started. */
  record Failed(FunctionError error) implements Place {}

  /** All are busy, and were so for the whole time. */
  record Busy() implements Place {}

  /** The fleet is retired. */
  record Retired() implements Place {}
}
