package poc.cors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import poc.cloud.ApiMethod;
import poc.cloud.IntegrationResponse;
import poc.cloud.MethodResponse;

/** Methods as people make them by hand. */
final class Methods {

  static final String FUNCTION =
      "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/f/invocations";
  static final String TEMPLATE = "{\"message\": $input.json('$.errorMessage')}";

  private Methods() {}

  /** Non-proxy, as the founding posts show: 200, and 400 by the error's message. */
  static ApiMethod founding(String httpMethod) {
    return answering(
        httpMethod,
        "AWS",
        new IntegrationResponse("200", Optional.empty(), Map.of(), Map.of(), Optional.empty()),
        new IntegrationResponse(
            "400",
            Optional.of(".*\"httpStatus\":400.*"),
            Map.of("X-Kept", "integration.response.header.X-Kept"),
            Map.of("application/json", TEMPLATE),
            Optional.empty()));
  }

  static ApiMethod proxy(String httpMethod) {
    return answering(httpMethod, "AWS_PROXY");
  }

  /** A mock as the console's "Enable CORS" makes it, or once did. */
  static ApiMethod options(boolean key, Map<String, String> headers) {
    ApiMethod mock =
        answering(
            "OPTIONS",
            "MOCK",
            new IntegrationResponse(
                "200",
                Optional.empty(),
                headers,
                Map.of("application/json", ""),
                Optional.empty()));
    return new ApiMethod(
        mock.path(),
        mock.httpMethod(),
        key,
        "NONE",
        mock.integrationType(),
        Optional.empty(),
        mock.responses(),
        mock.integrationResponses());
  }

  static ApiMethod answering(
      String httpMethod, String integrationType, IntegrationResponse... responses) {
    return new ApiMethod(
        "/admit",
        httpMethod,
        true,
        "NONE",
        Optional.of(integrationType),
        Optional.of(FUNCTION),
        List.of(responses).stream()
            .map(
                r ->
                    new MethodResponse(
                        r.statusCode(), declared(r), Map.of("application/json", "Empty")))
            .toList(),
        List.of(responses));
  }

  private static Map<String, Boolean> declared(IntegrationResponse response) {
    Map<String, Boolean> declared = new TreeMap<>();
    response.headers().keySet().forEach(name -> declared.put(name, true));
    return declared;
  }
}
