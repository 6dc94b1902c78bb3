package poc.local.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poc.cloud.GatewayResponse;
import poc.cloud.RestApiDefinition;

/**
 * An answer that the gateway makes by itself. Types and statuses are those of the table "Gateway
 * response types" in the API Gateway developer guide; 502 for a function that fails or answers in a
 * wrong format, and 500 for one that Lambda would not invoke, are those of "Handling Lambda errors
 * with an API Gateway API" in the Lambda developer guide. API Gateway's access logs give {@code
 * INTEGRATION_FAILURE} as the type of the former.
 *
 * @param type the gateway response type
 * @param errorType what stands in {@code x-amzn-ErrorType}
 */
record Refusal(String type, int status, String message, String errorType) {

  private static final String INTERNAL = "Internal server error";
  private static final String INTERNAL_TYPE = "InternalServerErrorException";
  private static final int FIRST_SERVER_ERROR = 500;

  /** No such stage, resource or method. */
  static final Refusal NO_METHOD =
      new Refusal(
          "MISSING_AUTHENTICATION_TOKEN",
          403,
          "Missing Authentication Token",
          "MissingAuthenticationTokenException");

  static final Refusal BAD_KEY =
      new Refusal("INVALID_API_KEY", 403, "Forbidden", "ForbiddenException");

  static final Refusal THROTTLED =
      new Refusal("THROTTLED", 429, "Too Many Requests", "TooManyRequestsException");

  static final Refusal QUOTA_EXCEEDED =
      new Refusal("QUOTA_EXCEEDED", 429, "Limit Exceeded", "LimitExceededException");

  /** The event is larger than Lambda takes: 6 MB. */
  static final Refusal TOO_LARGE =
      new Refusal("REQUEST_TOO_LARGE", 413, "Request Too Long", "RequestTooLargeException");

  /** The function failed, or its answer is no proxy response. */
  static final Refusal FUNCTION_FAILED =
      new Refusal("INTEGRATION_FAILURE", 502, INTERNAL, INTERNAL_TYPE);

  /** Lambda would not invoke the function. */
  static final Refusal NOT_INVOKED =
      new Refusal("API_CONFIGURATION_ERROR", FIRST_SERVER_ERROR, INTERNAL, INTERNAL_TYPE);

  static final Refusal TIMED_OUT =
      new Refusal("INTEGRATION_TIMEOUT", 504, "Endpoint request timed out", INTERNAL_TYPE);

  static Refusal missingParameters(List<String> names) {
    return new Refusal(
        "BAD_REQUEST_PARAMETERS",
        400,
        "Missing required request parameters: [" + String.join(", ", names) + "]",
        "BadRequestException");
  }

  /**
   * The answer, with the headers of the definition's gateway response for this type, or else of the
   * default one for its class of statuses.
   */
  Answer answer(RestApiDefinition live, Optional<String> origin) {
    String body = JsonNodeFactory.instance.objectNode().put("message", message).toString();
    Optional<GatewayResponse> response =
        live.gatewayResponse(type).or(() -> live.gatewayResponse(defaultType()));
    return Answer.of(status, body)
        .with("Content-Type", "application/json")
        .with("x-amzn-ErrorType", errorType)
        .withAll(headers(response, origin));
  }

  /** Without an origin there is nothing to name: the header is left out, as on API Gateway. */
  private static Map<String, String> headers(
      Optional<GatewayResponse> response, Optional<String> origin) {
    Map<String, String> headers =
        new TreeMap<>(response.map(GatewayResponse::headers).orElseGet(Map::of));
    headers.replaceAll(
        (name, value) -> value.equals(GatewayResponse.REQUEST_ORIGIN) ? origin.orElse("") : value);
    headers.values().removeIf(String::isEmpty);
    return headers;
  }

  private String defaultType() {
    return status < FIRST_SERVER_ERROR ? GatewayResponse.DEFAULT_4XX : GatewayResponse.DEFAULT_5XX;
  }
}
