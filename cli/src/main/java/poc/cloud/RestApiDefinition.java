package poc.cloud;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a REST API is made of. Equal definitions are equal values: methods stand in the order of
 * path and HTTP method, gateway responses in that of their type.
 */
public record RestApiDefinition(List<Method> methods, List<GatewayResponse> gatewayResponses) {

  public static final RestApiDefinition EMPTY = new RestApiDefinition(List.of(), List.of());

  public RestApiDefinition {
    methods =
        methods.stream()
            .sorted(Comparator.comparing(Method::path).thenComparing(Method::httpMethod))
            .toList();
    gatewayResponses =
        gatewayResponses.stream().sorted(Comparator.comparing(GatewayResponse::type)).toList();
  }

  public Optional<Method> method(String path, String httpMethod) {
    return methods.stream()
        .filter(m -> m.path().equals(path) && m.httpMethod().equals(httpMethod))
        .findFirst();
  }

  public Optional<GatewayResponse> gatewayResponse(String type) {
    return gatewayResponses.stream().filter(r -> r.type().equals(type)).findFirst();
  }

  /** With a method in place of the one of its path and HTTP method. */
  public RestApiDefinition withMethod(Method method) {
    RestApiDefinition others = withoutMethod(method.path(), method.httpMethod());
    return new RestApiDefinition(
        Stream.concat(others.methods.stream(), Stream.of(method)).toList(), gatewayResponses);
  }

  public RestApiDefinition withoutMethod(String path, String httpMethod) {
    return new RestApiDefinition(
        methods.stream()
            .filter(m -> !(m.path().equals(path) && m.httpMethod().equals(httpMethod)))
            .toList(),
        gatewayResponses);
  }

  /** With a gateway response in place of the one of its type. */
  public RestApiDefinition withGatewayResponse(GatewayResponse response) {
    RestApiDefinition others = withoutGatewayResponse(response.type());
    return new RestApiDefinition(
        methods, Stream.concat(others.gatewayResponses.stream(), Stream.of(response)).toList());
  }

  public RestApiDefinition withoutGatewayResponse(String type) {
    return new RestApiDefinition(
        methods, gatewayResponses.stream().filter(r -> !r.type().equals(type)).toList());
  }
}
