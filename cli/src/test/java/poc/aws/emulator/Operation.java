package poc.aws.emulator;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out which of AWS's operations a request is. */
final class Operation {

  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([^&]+)");
  private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/\\d+/[^/]+/([^/]+)/");

  private Operation() {}

  /** The service in the signature's scope; empty for a request that is not signed. */
  static String service(String authorization) {
    Matcher scope = SCOPE.matcher(authorization);
    return scope.find() ? scope.group(1) : "";
  }

  static String name(
      String service,
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {
    return switch (service) {
      case "apigateway" -> GatewayOperation.name(method, path);
      case "cloudfront" -> CloudFrontOperation.name(method, path, query);
      case "lambda" -> LambdaOperation.name(method, path);
      case "route53" -> Route53Operation.name(method, path);
      case "s3" -> S3Operation.name(method, path, query, headers);
      default -> byProtocol(headers, body);
    };
  }

  private static String byProtocol(Map<String, String> headers, String body) {
    String target = headers.getOrDefault("x-amz-target", "");
    if (!target.isEmpty()) {
      return target.substring(target.lastIndexOf('.') + 1);
    }
    Matcher action = ACTION.matcher(body);
    return action.find() ? action.group(1) : "";
  }
}
