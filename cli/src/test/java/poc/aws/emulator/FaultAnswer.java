package poc.aws.emulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each service says when a call goes wrong. */
final class FaultAnswer {

  private static final Pattern ROLE = Pattern.compile("RoleName=([^&]+)");

  private FaultAnswer() {}

  /**
   * The answer in AWS's stead; none for a fault of the connection, nor for a call that cannot go
   * wrong so.
   */
  static Optional<Answer> of(Fault fault, Call call) {
    return switch (fault) {
      case THROTTLED -> Optional.of(throttled(call));
      case INTERNAL_ERROR -> Optional.of(internalError(call));
      case UNAVAILABLE ->
          Optional.of(
              AwsError.of(call, 503, "ServiceUnavailable", "Please reduce your request rate."));
      case ACCESS_DENIED -> Optional.of(accessDenied(call));
      case PRECONDITION_FAILED -> Optional.of(preconditionFailed(call));
      case IN_PROGRESS -> inProgress(call);
      case UNDECLARED_HEADER -> undeclaredHeader(call);
      case PRIOR_REQUEST ->
          Optional.of(
              AwsError.of(
                  call,
                  400,
                  "PriorRequestNotComplete",
                  "The request was rejected because Route 53 was still processing a prior"
                      + " request."));
      case DROPPED, ANSWER_LOST, SLOW -> Optional.empty();
    };
  }

  private static Answer throttled(Call call) {
    return switch (call.service()) {
      case "s3" -> AwsError.of(call, 503, "SlowDown", "Please reduce your request rate.");
      case "cloudfront", "iam", "route53", "sts" ->
          AwsError.of(call, 400, "Throttling", "Rate exceeded");
      case "logs", "acm" -> AwsError.of(call, 400, "ThrottlingException", "Rate exceeded");
      default -> AwsError.of(call, 429, "TooManyRequestsException", "Too Many Requests");
    };
  }

  private static Answer internalError(Call call) {
    return switch (call.service()) {
      case "s3" ->
          AwsError.of(call, 500, "InternalError", "We encountered an internal error. Try again.");
      case "lambda" ->
          AwsError.of(call, 500, "ServiceException", "An error occurred, please retry.");
      default -> AwsError.of(call, 500, "InternalFailure", "Internal server error");
    };
  }

  private static Answer accessDenied(Call call) {
    String action = action(call);
    String message =
        "User: arn:aws:iam::%s:user/ci is not authorized to perform: %s on resource: %s because no identity-based policy allows the %s action"
            .formatted(Moto.ACCOUNT, action, resource(call), action);
    boolean xml = call.service().matches("cloudfront|iam|route53|s3|sts");
    return AwsError.of(call, 403, xml ? "AccessDenied" : "AccessDeniedException", message);
  }

  private static Answer preconditionFailed(Call call) {
    return call.service().matches("cloudfront|s3")
        ? AwsError.of(
            call,
            412,
            "PreconditionFailed",
            "At least one of the pre-conditions you specified did not hold")
        : AwsError.of(call, 412, "PreconditionFailedException", Revisions.STALE);
  }

  private static Optional<Answer> inProgress(Call call) {
    if (call.reads()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (call.service()) {
          case "s3" ->
              AwsError.of(
                  call,
                  409,
                  "OperationAborted",
                  "A conflicting conditional operation is currently in progress against this resource. Please try again.");
          case "lambda" ->
              AwsError.of(
                  call,
                  409,
                  "ResourceConflictException",
                  "The operation cannot be performed at this time. An update is in progress for resource: "
                      + resource(call));
          case "iam" ->
              AwsError.of(
                  call,
                  409,
                  "ConcurrentModification",
                  "Another modification of the resource is in progress. Try again.");
          case "logs" ->
              AwsError.of(
                  call,
                  400,
                  "OperationAbortedException",
                  "Multiple concurrent requests to update the same resource were in conflict.");
          default ->
              AwsError.of(
                  call,
                  409,
                  "ConflictException",
                  "Unable to complete operation due to concurrent modification. Please try again later.");
        });
  }

  private static Optional<Answer> undeclaredHeader(Call call) {
    return call.operation().matches("(Put|Update)IntegrationResponse")
        ? Optional.of(IntegrationResponses.undeclared(call, "method.response.header.Undeclared"))
        : Optional.empty();
  }

  private static String action(Call call) {
    if (call.service().equals("apigateway")) {
      return "apigateway:" + call.method();
    }
    String operation =
        switch (call.operation()) {
          case "ListObjectsV2", "ListObjects", "HeadBucket" -> "ListBucket";
          case "HeadObject" -> "GetObject";
          case "DeleteObjects" -> "DeleteObject";
          case "Invoke" -> "InvokeFunction";
          default -> call.operation();
        };
    return call.service() + ":" + operation;
  }

  private static String resource(Call call) {
    return switch (call.service()) {
      case "lambda" ->
          FunctionPath.of(call).map(path -> FunctionPath.arn(path.function())).orElse("*");
      case "apigateway" -> "arn:aws:apigateway:%s::%s".formatted(Moto.REGION, call.path());
      case "s3" -> "arn:aws:s3:::" + call.path().substring(1);
      case "iam" -> role(call);
      default -> "*";
    };
  }

  private static String role(Call call) {
    Matcher role = ROLE.matcher(call.body());
    return role.find()
        ? "arn:aws:iam::%s:role/%s"
            .formatted(Moto.ACCOUNT, URLDecoder.decode(role.group(1), StandardCharsets.UTF_8))
        : "*";
  }
}
