package poc.aws;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import poc.cloud.GatewayResponse;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.GetGatewayResponsesResponse;

/** What API Gateway answers by itself. Those that nobody changed do not show. */
record GatewayResponses(ApiGatewayClient client) {

  private static final String HEADER = "gatewayresponse.header.";

  List<GatewayResponse> all(String apiId) {
    return changed(apiId)
        .map(
            response ->
                new GatewayResponse(
                    response.responseTypeAsString(),
                    HeaderMappings.values(
                        HeaderMappings.named(HEADER, response.responseParameters()),
                        GatewayResponses::read)))
        .toList();
  }

  /** Keeps status and body; and how a header is mapped that does not change. */
  void put(String apiId, GatewayResponse response) {
    var now =
        changed(apiId).filter(r -> r.responseTypeAsString().equals(response.type())).findFirst();
    Map<String, String> mappings =
        now.map(n -> HeaderMappings.named(HEADER, n.responseParameters())).orElse(Map.of());
    Map<String, String> desired = new TreeMap<>();
    response
        .headers()
        .forEach(
            (name, value) ->
                desired.put(
                    HEADER + name,
                    Optional.ofNullable(mappings.get(name))
                        .filter(mapping -> read(mapping).equals(value))
                        .orElseGet(() -> write(value))));
    AwsCalls.call(
        "save the gateway response " + response.type(),
        () ->
            client.putGatewayResponse(
                r -> {
                  r.restApiId(apiId).responseType(response.type()).responseParameters(desired);
                  now.ifPresent(
                      n ->
                          r.statusCode(n.statusCode())
                              .responseTemplates(HeaderMappings.texts(n.responseTemplates())));
                }));
  }

  void delete(String apiId, String type) {
    AwsCalls.find(
        "delete the gateway response " + type,
        404,
        () -> client.deleteGatewayResponse(r -> r.restApiId(apiId).responseType(type)));
  }

  private Stream<software.amazon.awssdk.services.apigateway.model.GatewayResponse> changed(
      String apiId) {
    return AwsCalls.call(
            "read the gateway responses of the REST API " + apiId,
            () ->
                Pages.all(
                    position ->
                        client.getGatewayResponses(
                            r -> r.restApiId(apiId).limit(Pages.LIMIT).position(position)),
                    GetGatewayResponsesResponse::items,
                    GetGatewayResponsesResponse::position))
        .stream()
        .filter(response -> !Boolean.TRUE.equals(response.defaultResponse()));
  }

  private static String read(String mapping) {
    boolean origin =
        mapping
            .toLowerCase(Locale.ROOT)
            .equals(GatewayResponse.REQUEST_ORIGIN.toLowerCase(Locale.ROOT));
    return origin
        ? GatewayResponse.REQUEST_ORIGIN
        : HeaderMappings.unquote(mapping).orElse(mapping);
  }

  private static String write(String value) {
    return value.equals(GatewayResponse.REQUEST_ORIGIN) ? value : HeaderMappings.quote(value);
  }
}
