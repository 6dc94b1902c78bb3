package poc.local.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import poc.local.runtime.Invocation.FunctionError;
import poc.local.runtime.Invocation.Refused;

/** Errors in the words that Lambda reports them with. */
final class ErrorPayload {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STATUS_OF_A_KILLED_PROCESS = 128 + 9;

  private static final String TIMED_OUT = "Sandbox.Timedout";
  private static final String EXITED = "Runtime.ExitError";
  private static final String TOO_LARGE = "Function.ResponseSizeTooLarge";
  private static final Set<String> PLATFORM_TYPES = Set.of(TIMED_OUT, EXITED, TOO_LARGE);

  private ErrorPayload() {}

  /** What the function itself reported. The type is that of the payload, else of the header. */
  static FunctionError reported(String payload, String headerType) {
    try {
      JsonNode type = JSON.readTree(payload).path("errorType");
      return new FunctionError(type.isTextual() ? type.textValue() : headerType, payload);
    } catch (JsonProcessingException e) {
      return new FunctionError(headerType, payload);
    }
  }

  /** The error if it is Lambda's rather than the function's. */
  static Optional<FunctionError> platform(Invocation outcome) {
    return outcome instanceof FunctionError error && PLATFORM_TYPES.contains(error.errorType())
        ? Optional.of(error)
        : Optional.empty();
  }

  /** An error's message. */
  static String message(FunctionError error) {
    try {
      return JSON.readTree(error.payload()).path("errorMessage").asText();
    } catch (JsonProcessingException e) {
      return error.payload();
    }
  }

  static FunctionError timedOut(String requestId, Duration timeout) {
    return error(TIMED_OUT, "RequestId: " + requestId + " Error: " + timedOutText(timeout));
  }

  static String timedOutText(Duration timeout) {
    return String.format(
        Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
  }

  static FunctionError exited(String requestId, int status) {
    return error(EXITED, "RequestId: " + requestId + " Error: " + exitText(status));
  }

  static FunctionError exitedInInit(int status) {
    return error(EXITED, "Error: " + exitText(status));
  }

  static String exitText(int status) {
    if (status == 0) {
      return "Runtime exited without providing a reason";
    }
    return "Runtime exited with error: "
        + (status == STATUS_OF_A_KILLED_PROCESS ? "signal: killed" : "exit status " + status);
  }

  static FunctionError initTimedOut(Duration limit) {
    return error(TIMED_OUT, "Error: Init " + timedOutText(limit));
  }

  static FunctionError tooLarge(long limit) {
    return error(
        TOO_LARGE,
        "Response payload size exceeded maximum allowed payload size (" + limit + " bytes).");
  }

  static FunctionError notStarted(Exception reason) {
    return error("Sandbox.Failure", "The sandbox could not be started: " + reason.getMessage());
  }

  static Refused refused(String errorType, String message) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("Type", errorType.equals("ServiceException") ? "Service" : "User");
    payload.put("Message", message);
    return new Refused(errorType, payload.toString());
  }

  private static FunctionError error(String type, String message) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("errorType", type);
    payload.put("errorMessage", message);
    return new FunctionError(type, payload.toString());
  }
}
