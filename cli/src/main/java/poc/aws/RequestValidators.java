package poc.aws;

import java.util.List;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorsResponse;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/** What insists on required parameters. */
record RequestValidators(ApiGatewayClient client, ApiGatewayClient createOnce) {

  private static final String NAME = "parameters";

  List<RequestValidator> all(String apiId) {
    return AwsCalls.call(
        "read the request validators of the REST API " + apiId,
        () ->
            Pages.all(
                position ->
                    client.getRequestValidators(
                        r -> r.restApiId(apiId).limit(Pages.LIMIT).position(position)),
                GetRequestValidatorsResponse::items,
                GetRequestValidatorsResponse::position));
  }

  /** The id of a validator that looks at parameters and not at bodies; made if there is none. */
  String ofParameters(String apiId) {
    return all(apiId).stream()
        .filter(RequestValidators::suits)
        .findFirst()
        .map(RequestValidator::id)
        .orElseGet(() -> create(apiId));
  }

  private String create(String apiId) {
    return Creation.once(
        "create a request validator of the REST API " + apiId,
        () ->
            createOnce
                .createRequestValidator(
                    r ->
                        r.restApiId(apiId)
                            .name(NAME)
                            .validateRequestParameters(true)
                            .validateRequestBody(false))
                .id(),
        () ->
            all(apiId).stream()
                .filter(RequestValidators::suits)
                .findFirst()
                .map(RequestValidator::id));
  }

  private static boolean suits(RequestValidator validator) {
    return Boolean.TRUE.equals(validator.validateRequestParameters())
        && !Boolean.TRUE.equals(validator.validateRequestBody());
  }
}
