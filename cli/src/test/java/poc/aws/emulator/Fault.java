package poc.aws.emulator;

/** How a call goes wrong. */
public enum Fault {
  /** Too many requests, in the words of the service. */
  THROTTLED,
  /** 500: AWS failed. The call did nothing. */
  INTERNAL_ERROR,
  /** 503: AWS is not there just now. The call did nothing. */
  UNAVAILABLE,
  /** The connection is reset, and the call did nothing. */
  DROPPED,
  /** The call was done; the connection is reset before its answer. */
  ANSWER_LOST,
  /** The call is done; its answer comes after half a second. */
  SLOW,
  /** 403: no policy allows the action. */
  ACCESS_DENIED,
  /** 412: the revision that the call names is not the latest. */
  PRECONDITION_FAILED,
  /** The resource is being changed by somebody else just now, in the words of the service. */
  IN_PROGRESS,
  /** 400: an answer's header is mapped that its method does not declare. */
  UNDECLARED_HEADER,
  /** 400: Route 53 is still busy with an earlier change of the zone. */
  PRIOR_REQUEST;

  /** Whether that call can go wrong in this way. */
  public boolean befalls(Call call) {
    return switch (this) {
      case DROPPED, ANSWER_LOST, SLOW -> true;
      default -> FaultAnswer.of(this, call).isPresent();
    };
  }
}
