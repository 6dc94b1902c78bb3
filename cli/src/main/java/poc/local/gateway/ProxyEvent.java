package poc.local.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import poc.cloud.ApiKey;

/**
 * What a function gets for a request: the input format of a Lambda proxy integration of a REST API,
 * as the API Gateway developer guide shows it.
 */
final class ProxyEvent {

  private static final String ACCOUNT = "000000000000";

  private static final List<String> IDENTITY_WITHOUT_VALUE =
      List.of(
          "accessKey",
          "accountId",
          "caller",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "user",
          "userArn");

  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ProxyEvent() {}

  /**
   * The event, as JSON.
   *
   * @param key the caller's key if the method requires one
   */
  static String of(Request request, Route route, String apiId, Optional<ApiKey> key) {
    Map<String, List<String>> parameters = request.parameters();
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("resource", route.resource());
    event.put("path", route.resource());
    event.put("httpMethod", request.method());
    event.set("headers", last(request.headers()));
    event.set("multiValueHeaders", all(request.headers()));
    if (parameters.isEmpty()) {
      event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    } else {
      event.set("queryStringParameters", last(parameters));
      event.set("multiValueQueryStringParameters", all(parameters));
    }
    event.putNull("pathParameters").putNull("stageVariables");
    event.set("requestContext", context(request, route, apiId, key));
    event.put("body", request.body().isEmpty() ? null : request.body());
    event.put("isBase64Encoded", false);
    return event.toString();
  }

  private static ObjectNode context(
      Request request, Route route, String apiId, Optional<ApiKey> key) {
    String domain = request.header("Host").orElse("").replaceFirst(":\\d+$", "");
    ObjectNode context = JsonNodeFactory.instance.objectNode();
    context.put("resourceId", Integer.toString(route.resource().hashCode() >>> 1, 36));
    context.put("resourcePath", route.resource());
    context.put("httpMethod", request.method());
    context.put("extendedRequestId", request.ids().extendedId());
    context.put("requestTime", REQUEST_TIME.format(request.time()));
    context.put("path", request.path());
    context.put("accountId", ACCOUNT);
    context.put("protocol", request.protocol());
    context.put("stage", route.stage());
    context.put("domainPrefix", domain.replaceFirst("\\..*", ""));
    context.put("requestTimeEpoch", request.time().toEpochMilli());
    context.put("requestId", request.ids().requestId());
    context.set("identity", identity(request, key));
    context.put("domainName", domain);
    context.put("apiId", apiId);
    return context;
  }

  private static ObjectNode identity(Request request, Optional<ApiKey> key) {
    ObjectNode identity = JsonNodeFactory.instance.objectNode();
    IDENTITY_WITHOUT_VALUE.forEach(identity::putNull);
    key.ifPresent(k -> identity.put("apiKey", k.value()).put("apiKeyId", k.id()));
    identity.put("sourceIp", request.sourceIp());
    identity.put("userAgent", request.header("User-Agent").orElse(null));
    return identity;
  }

  private static ObjectNode last(Map<String, List<String>> values) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    values.forEach((name, all) -> node.put(name, all.get(all.size() - 1)));
    return node;
  }

  private static ObjectNode all(Map<String, List<String>> values) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    values.forEach(
        (name, all) -> {
          ArrayNode array = node.putArray(name);
          all.forEach(array::add);
        });
    return node;
  }
}
