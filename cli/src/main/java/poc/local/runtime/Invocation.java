package poc.local.runtime;

/** How an invocation ended. Payloads are JSON. */
public sealed interface Invocation {

  /** What Lambda would send back: the function's answer, or the description of an error. */
  String payload();

  /** The function answered. */
  record Success(String payload) implements Invocation {}

  /**
   * The function threw, crashed, ran out of memory or time: what Lambda marks with the header
   * {@code X-Amz-Function-Error}.
   *
   * @param errorType the type of the exception, or Lambda's own, such as {@code Runtime.ExitError}
   *     and {@code Sandbox.Timedout}
   * @param payload an object with {@code errorMessage} and {@code errorType}
   */
  record FunctionError(String errorType, String payload) implements Invocation {}

  /**
   * Lambda would not run the function at all.
   *
   * @param errorType the name of Lambda's exception: {@code ResourceNotFoundException} for an
   *     unknown function or alias, {@code TooManyRequestsException} if no sandbox came free in
   *     time, {@code RequestTooLargeException}, {@code ServiceException} if the host was closed
   * @param payload an object with {@code Message} and {@code Type}
   */
  record Refused(String errorType, String payload) implements Invocation {}
}
