package poc.aws;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poc.cloud.AccessException;
import poc.cloud.CloudException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What AWS's refusals mean, and what to do about them. */
final class Refusals {

  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired");
  private static final Set<String> UNKNOWN_CALLER =
      Set.of(
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "InvalidSignatureException",
          "IncompleteSignature",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "InvalidToken",
          "AuthFailure");
  private static final Set<String> DENIED =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "UnauthorizedOperation",
          "UnauthorizedException",
          "AuthorizationError",
          "AllAccessDisabled");
  private static final Pattern NOT_AUTHORIZED =
      Pattern.compile(
          "not authorized to perform: ?(?<action>[\\w-]+:\\w+)"
              + "(?: on resource: ?\"?(?<resource>[^\\s\"]+)\"?)?");

  private Refusals() {}

  static CloudException explain(String attempt, AwsServiceException refusal) {
    String code = AwsCalls.code(refusal);
    if (EXPIRED.contains(code)) {
      return new AccessException(NoAnswer.EXPIRED, refusal);
    }
    if (UNKNOWN_CALLER.contains(code)) {
      return new AccessException(
          "AWS does not accept these credentials ("
              + code
              + "): log in again (aws sso login, aws"
              + " configure), or set AWS_PROFILE to another profile",
          refusal);
    }
    if (denied(refusal)) {
      return new AccessException("could not " + attempt + ": " + denial(refusal), refusal);
    }
    return new CloudException("could not " + attempt + ": " + words(refusal, code), refusal);
  }

  /** Whether the caller is known, but lacks a permission. */
  static boolean denied(AwsServiceException refusal) {
    String code = AwsCalls.code(refusal);
    return !publicAccessBlocked(refusal)
        && (DENIED.contains(code) || (code.isEmpty() && refusal.statusCode() == 403));
  }

  /** Whether a bucket's or the account's public access block forbids a policy. */
  static boolean publicAccessBlocked(AwsServiceException refusal) {
    String message = AwsCalls.message(refusal);
    return message.contains("BlockPublicPolicy") || message.contains("Block Public Access");
  }

  /** Whether AWS names the permission that lacks. */
  static boolean namesPermission(AwsServiceException refusal) {
    return NOT_AUTHORIZED.matcher(AwsCalls.message(refusal)).find();
  }

  private static String denial(AwsServiceException refusal) {
    String message = AwsCalls.message(refusal);
    Matcher matcher = NOT_AUTHORIZED.matcher(message);
    boolean named = matcher.find();
    DeniedCall call = DeniedCall.of(refusal);
    String action = named ? matcher.group("action") : call.action();
    String resource =
        named && matcher.group("resource") != null ? matcher.group("resource") : call.resource();
    String refuses = "AWS refuses " + action + " on " + resource;
    return message.contains("explicit deny")
        ? refuses
            + ": a policy denies it, which no other policy can allow. Ask whoever keeps the"
            + " account's policies."
        : refuses
            + ". Allow it with: {\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\"};"
                .formatted(action, resource)
            + " 'poc policy' prints all that is needed.";
  }

  private static String words(AwsServiceException refusal, String code) {
    String message = AwsCalls.message(refusal).strip();
    String text = message.isEmpty() ? "AWS answered with status " + refusal.statusCode() : message;
    return code.isEmpty() ? text : text + " (" + code + ")";
  }
}
