package poc.deploy;

import java.util.List;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.product.Api;
import poc.product.Product;

/** What the REST API should be, made from the model's fields. */
final class ApiBlueprint {

  private static final int NO_CONTENT = 204;

  private ApiBlueprint() {}

  /**
   * GET with every field required, POST whose body the function checks (it can name the field that
   * is wrong, the gateway cannot), OPTIONS without a key, and CORS headers on the gateway's own
   * errors.
   *
   * @param fields names of the model's fields
   * @param origin the page's origin, exactly
   */
  static RestApiDefinition definition(Product product, List<String> fields, String origin) {
    Api api = product.api();
    Integration function =
        new LambdaProxy(product.resourceName(), FunctionPhase.ALIAS, api.timeout());
    Integration preflight =
        new Integration.Mock(NO_CONTENT, Cors.preflight(origin, List.of("GET", "POST", "OPTIONS")));
    return new RestApiDefinition(
        List.of(
            new Method(api.path(), "GET", api.key(), fields, function),
            new Method(api.path(), "POST", api.key(), List.of(), function),
            new Method(api.path(), "OPTIONS", false, List.of(), preflight)),
        List.of(
            new GatewayResponse(GatewayResponse.DEFAULT_4XX, Cors.error(origin)),
            new GatewayResponse(GatewayResponse.DEFAULT_5XX, Cors.error(origin))));
  }
}
