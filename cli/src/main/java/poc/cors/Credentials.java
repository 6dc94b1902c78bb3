package poc.cors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cloud.ApiMethod;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration.Mock;
import poc.cloud.IntegrationResponse;

/** Answers that let browsers send cookies: with those, no browser takes every origin. */
final class Credentials {

  private static final String ALLOW = "Access-Control-Allow-Credentials";

  private Credentials() {}

  /** Which answers allow credentials, as people call them. */
  static List<String> allowedBy(ObservedApi api, List<String> resources) {
    List<String> found = new ArrayList<>();
    for (ApiMethod method : api.methods()) {
      if (resources.contains(method.path())) {
        for (IntegrationResponse response : method.integrationResponses()) {
          if (allows(response.headers())) {
            found.add(
                method.httpMethod() + " " + method.path() + " (" + response.statusCode() + ")");
          }
        }
      }
    }
    for (String path : resources) {
      Optional<Mock> mock = api.mock(path).filter(m -> allows(m.headers()));
      if (mock.isPresent()
          && found.stream().noneMatch(f -> f.startsWith("OPTIONS " + path + " "))) {
        found.add("OPTIONS " + path);
      }
    }
    for (GatewayResponse response : api.saved().gatewayResponses()) {
      if (allows(response.headers())) {
        found.add(response.type());
      }
    }
    return found;
  }

  private static boolean allows(Map<String, String> headers) {
    return Headers.get(headers, ALLOW)
        .map(Headers::unquote)
        .filter("true"::equalsIgnoreCase)
        .isPresent();
  }
}
