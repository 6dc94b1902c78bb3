package poc.aws;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;

/**
 * Which permission a call needs: noted beside the SDK's exception, which knows nothing of the call.
 */
final class DeniedCall extends Throwable {

  private static final long serialVersionUID = 1L;

  private static final Map<String, String> PREFIXES =
      Map.of("CloudWatch Logs", "logs", "API Gateway", "apigateway");

  /** Where S3's permission is not named as the operation is. */
  private static final Map<String, String> S3_ACTIONS =
      Map.of(
          "ListObjectsV2", "ListBucket",
          "ListObjectVersions", "ListBucketVersions",
          "DeleteObjects", "DeleteObject",
          "GetPublicAccessBlock", "GetBucketPublicAccessBlock",
          "PutPublicAccessBlock", "PutBucketPublicAccessBlock",
          "PutBucketEncryption", "PutEncryptionConfiguration");

  private final String action;
  private final String resource;

  private DeniedCall(String action, String resource) {
    super(action, null, false, false);
    this.action = action;
    this.resource = resource;
  }

  /** The call that failed so; {@code *} for what is not known. */
  static DeniedCall of(Throwable failure) {
    return Arrays.stream(failure.getSuppressed())
        .filter(DeniedCall.class::isInstance)
        .map(DeniedCall.class::cast)
        .findFirst()
        .orElseGet(() -> new DeniedCall("*", "*"));
  }

  static DeniedCall of(Context.FailedExecution call, ExecutionAttributes attributes) {
    String service =
        Optional.ofNullable(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)).orElse("");
    String operation =
        Optional.ofNullable(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))
            .orElse("*");
    String prefix =
        PREFIXES.getOrDefault(service, service.toLowerCase(Locale.ROOT).replace(" ", ""));
    Region region =
        Optional.ofNullable(attributes.getAttribute(AwsExecutionAttribute.AWS_REGION))
            .orElse(Region.AWS_GLOBAL);
    String partition = region.metadata() == null ? "aws" : region.metadata().partition().id();
    return switch (prefix) {
      case "s3" ->
          new DeniedCall(
              "s3:" + S3_ACTIONS.getOrDefault(operation, operation),
              "arn:" + partition + ":s3:::" + object(call.request(), operation));
      case "apigateway" ->
          new DeniedCall(
              "apigateway:" + call.httpRequest().map(r -> r.method().name()).orElse("*"),
              "arn:%s:apigateway:%s::%s"
                  .formatted(
                      partition,
                      region.id(),
                      call.httpRequest().map(SdkHttpRequest::encodedPath).orElse("/*")));
      default -> new DeniedCall(prefix + ":" + operation, "*");
    };
  }

  String action() {
    return action;
  }

  String resource() {
    return resource;
  }

  private static String object(SdkRequest request, String operation) {
    String bucket = request.getValueForField("Bucket", String.class).orElse("*");
    return operation.endsWith("Object") || operation.equals("DeleteObjects")
        ? bucket + "/*"
        : bucket;
  }
}
