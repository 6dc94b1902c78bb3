package poc.handler;

/**
 * Refuses a direct event.
 *
 * <p>The message is the JSON of the refusal, which Lambda passes on as {@code errorMessage}, so
 * that an API without proxy integration can map {@code .*"httpStatus":400.*} to status 400. Lambda
 * also logs it: it repeats nothing of what the caller sent.
 */
public final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadRequestException(String json) {
    super(json, null, false, false);
  }
}
