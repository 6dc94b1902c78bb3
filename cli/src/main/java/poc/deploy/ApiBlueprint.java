package poc.deploy;

import java.util.List;
import java.util.Optional;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;
import poc.cloud.Integration.LambdaProxy;
import poc.cloud.Method;
import poc.cloud.RequestModel;
import poc.cloud.RestApiDefinition;
import poc.cors.CorsPolicy;
import poc.model.Field;
import poc.model.FieldSpec;
import poc.product.Api;
import poc.product.Product;

/**
 * What the REST API should be, made from the model's fields.
 *
 * @param body the shape of a POST's body
 */
record ApiBlueprint(RestApiDefinition definition, RequestModel body) {

  /**
   * GET with every field required, POST whose body the function checks (it can name the field that
   * is wrong, the gateway cannot), OPTIONS without a key, and CORS headers on the gateway's own
   * errors.
   */
  static ApiBlueprint of(
      Product product, List<Field> fields, List<FieldSpec> specs, CorsPolicy cors) {
    Api api = product.api();
    RequestModel body = RequestSchema.of(fields, specs);
    List<String> names = fields.stream().map(Field::name).toList();
    Integration function =
        new LambdaProxy(product.functionName(), FunctionPhase.ALIAS, api.timeout());
    return new ApiBlueprint(
        new RestApiDefinition(
            List.of(
                new Method(api.path(), "GET", api.key(), names, Optional.empty(), function),
                new Method(
                    api.path(), "POST", api.key(), List.of(), Optional.of(body.name()), function),
                new Method(
                    api.path(),
                    "OPTIONS",
                    false,
                    List.of(),
                    Optional.empty(),
                    cors.preflight(List.of("GET", "POST", "OPTIONS")))),
            List.of(
                new GatewayResponse(GatewayResponse.DEFAULT_4XX, cors.error()),
                new GatewayResponse(GatewayResponse.DEFAULT_5XX, cors.error()))),
        body);
  }
}
