package poc.aws.emulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A service's refusal, in the form in which its protocol has errors. */
final class AwsError {

  private static final String REQUEST_ID = "00000000-0000-0000-0000-000000000000";

  private AwsError() {}

  static Answer of(Call call, int status, String code, String message) {
    return switch (call.service()) {
      case "s3" -> s3(status, code, message);
      case "cloudfront", "iam", "route53", "sts" -> query(status, code, message);
      case "logs", "acm" -> json(status, code, message);
      default -> restJson(status, code, message);
    };
  }

  private static Answer restJson(int status, String code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("message", message);
    return new Answer(
        status,
        Map.of("Content-Type", "application/json", "x-amzn-ErrorType", code),
        body.toString());
  }

  private static Answer json(int status, String code, String message) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("__type", code).put("message", message);
    return new Answer(
        status, Map.of("Content-Type", "application/x-amz-json-1.1"), body.toString());
  }

  private static Answer s3(int status, String code, String message) {
    return xml(
        status,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>
        """
            .formatted(code, escaped(message), REQUEST_ID));
  }

  private static Answer query(int status, String code, String message) {
    return xml(
        status,
        """
        <ErrorResponse>
          <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
          <RequestId>%s</RequestId>
        </ErrorResponse>
        """
            .formatted(code, escaped(message), REQUEST_ID));
  }

  private static Answer xml(int status, String body) {
    return new Answer(status, Map.of("Content-Type", "text/xml"), body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
