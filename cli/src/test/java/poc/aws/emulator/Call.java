package poc.aws.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;

/**
 * One request to AWS.
 *
 * @param number counts from 1 since the front was cleared
 * @param service as the signature names it: lambda, s3, apigateway, iam, sts, logs, acm
 * @param operation as AWS's API reference names it
 * @param path as it was sent, still escaped, without the query
 * @param query by name, unescaped; a name without a value has an empty one
 * @param headers by name in lower case
 * @param status what it was answered, 0 as long as it is not or where no answer came
 */
public record Call(
    int number,
    String service,
    String operation,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    int status) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A header's value, or an empty string. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  Call withStatus(int known) {
    return new Call(number, service, operation, method, path, query, headers, body, known);
  }

  /** Whether it only looks. */
  public boolean reads() {
    return operation.matches("(Get|List|Head|Describe).*");
  }

  boolean is(String aService, String anOperation) {
    return service.equals(aService) && operation.equals(anOperation);
  }

  /** The body as JSON, or an empty object where it is none. */
  JsonNode json() {
    try {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  @Override
  public String toString() {
    return "%d %s %s %s %s %d".formatted(number, service, operation, method, path, status);
  }
}
