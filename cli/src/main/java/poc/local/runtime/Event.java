package poc.local.runtime;

import java.util.concurrent.CompletableFuture;

/**
 * An event on its way to a sandbox.
 *
 * @param deadline when the function is stopped, in milliseconds since the epoch
 * @param taken done once the runtime has got it
 * @param answer what became of it
 */
record Event(
    String requestId,
    String functionArn,
    String payload,
    long deadline,
    CompletableFuture<Void> taken,
    CompletableFuture<Invocation> answer) {

  static Event of(String requestId, String functionArn, String payload, long deadline) {
    return new Event(
        requestId,
        functionArn,
        payload,
        deadline,
        new CompletableFuture<>(),
        new CompletableFuture<>());
  }
}
