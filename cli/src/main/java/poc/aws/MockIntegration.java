package poc.aws;

import static poc.aws.HeaderMappings.METHOD_RESPONSE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poc.cloud.Integration.Mock;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.Method;

/** An answer without a backend, as API Gateway writes it. */
final class MockIntegration {

  /**
   * A request without {@code Content-Type}, such as a preflight, is taken for {@code
   * application/json}, and so finds the template that says the status.
   */
  static final String PASSTHROUGH = "WHEN_NO_MATCH";

  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
  private static final String JSON = "application/json";
  private static final Pattern STATUS = Pattern.compile("\\{\"statusCode\": ?(\\d{3})}");

  private MockIntegration() {}

  static Map<String, String> requestTemplates(Mock mock) {
    return Map.of(JSON, "{\"statusCode\": " + mock.statusCode() + "}");
  }

  /** The headers that the method response must declare; none is required. */
  static Map<String, Boolean> declared(Mock mock) {
    Map<String, Boolean> declared = new HashMap<>();
    mock.headers().keySet().forEach(header -> declared.put(METHOD_RESPONSE + header, false));
    if (!mock.origins().isEmpty()) {
      declared.put(METHOD_RESPONSE + ALLOW_ORIGIN, false);
    }
    return declared;
  }

  static Map<String, String> responseParameters(Mock mock) {
    return HeaderMappings.prefixed(
        METHOD_RESPONSE, HeaderMappings.values(mock.headers(), HeaderMappings::quote));
  }

  static Map<String, String> responseTemplates(Mock mock) {
    return mock.origins().isEmpty() ? Map.of() : Map.of(JSON, PreflightTemplate.of(mock.origins()));
  }

  /** What a method answers; empty unless it is written as it is here. */
  static Optional<Mock> read(Method method) {
    Integration integration = method.methodIntegration();
    OptionalInt status = status(HeaderMappings.texts(integration.requestTemplates()));
    if (status.isEmpty()
        || integration.integrationResponses().size() != 1
        || !PASSTHROUGH.equals(integration.passthroughBehavior())) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            integration.integrationResponses().get(Integer.toString(status.getAsInt())))
        .flatMap(response -> mock(status.getAsInt(), response))
        .filter(mock -> declares(method, mock));
  }

  private static OptionalInt status(Map<String, String> templates) {
    Matcher status = STATUS.matcher(templates.getOrDefault(JSON, ""));
    return templates.size() == 1 && status.matches()
        ? OptionalInt.of(Integer.parseInt(status.group(1)))
        : OptionalInt.empty();
  }

  private static Optional<Mock> mock(int status, IntegrationResponse response) {
    String template = HeaderMappings.texts(response.responseTemplates()).getOrDefault(JSON, "");
    Mock mock =
        new Mock(
            status,
            HeaderMappings.values(
                HeaderMappings.named(METHOD_RESPONSE, response.responseParameters()),
                mapping -> HeaderMappings.unquote(mapping).orElse(mapping)),
            PreflightTemplate.origins(template).orElse(List.of()));
    boolean selected =
        response.selectionPattern() != null && !response.selectionPattern().isEmpty();
    boolean asWritten =
        !selected
            && responseParameters(mock).equals(response.responseParameters())
            && responseTemplates(mock).getOrDefault(JSON, "").equals(template);
    return asWritten ? Optional.of(mock) : Optional.empty();
  }

  private static boolean declares(Method method, Mock mock) {
    var response = method.methodResponses().get(Integer.toString(mock.statusCode()));
    return response != null
        && response.responseParameters().keySet().containsAll(declared(mock).keySet());
  }
}
