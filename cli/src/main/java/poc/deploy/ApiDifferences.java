package poc.deploy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.cloud.Stage;
import poc.plan.Difference;
import poc.plan.Differences;

/** Where two states of an API differ, by field. */
final class ApiDifferences {

  private ApiDifferences() {}

  static List<Difference> between(Method now, Method desired) {
    return new Differences()
        .compare("api key required", now.apiKeyRequired(), desired.apiKeyRequired())
        .compare(
            "required parameters", now.requiredQueryParameters(), desired.requiredQueryParameters())
        .compare(
            "request model", now.requestModel().orElse(null), desired.requestModel().orElse(null))
        .compare("integration", fields(now.integration()), fields(desired.integration()))
        .list();
  }

  static List<Difference> between(GatewayResponse now, GatewayResponse desired) {
    return new Differences().compare("header", now.headers(), desired.headers()).list();
  }

  static List<Difference> between(RestApiDefinition now, RestApiDefinition desired) {
    return new Differences().compare("live", fields(now), fields(desired)).list();
  }

  static List<Difference> between(Stage now, Stage desired) {
    return new Differences()
        .compare("throttle", now.throttle().orElse(null), desired.throttle().orElse(null))
        .compare(
            "access log", now.accessLogGroup().orElse(null), desired.accessLogGroup().orElse(null))
        .list();
  }

  private static Map<String, String> fields(RestApiDefinition definition) {
    Map<String, String> fields = new TreeMap<>();
    for (Method method : definition.methods()) {
      String name = method.httpMethod() + " " + method.path();
      fields.put(name + " key", Boolean.toString(method.apiKeyRequired()));
      fields.put(name + " parameters", method.requiredQueryParameters().toString());
      method.requestModel().ifPresent(model -> fields.put(name + " request model", model));
      fields(method.integration()).forEach((field, value) -> fields.put(name + " " + field, value));
    }
    for (GatewayResponse response : definition.gatewayResponses()) {
      response
          .headers()
          .forEach((header, value) -> fields.put(response.type() + " " + header, value));
    }
    return fields;
  }

  private static Map<String, String> fields(Integration integration) {
    if (integration instanceof Integration.LambdaProxy function) {
      return Map.of(
          "function", function.functionName() + ":" + function.alias(),
          "timeout", function.timeout().toMillis() + " ms");
    }
    if (integration instanceof Integration.Mock mock) {
      Map<String, String> fields = new TreeMap<>(mock.headers());
      fields.put("status", Integer.toString(mock.statusCode()));
      if (!mock.origins().isEmpty()) {
        fields.put("origins", String.join(" ", mock.origins()));
      }
      return fields;
    }
    return Map.of("kind", ((Integration.Other) integration).kind());
  }
}
