package poc.cloud;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
}
