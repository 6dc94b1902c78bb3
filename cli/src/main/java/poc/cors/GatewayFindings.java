package poc.cors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import poc.cloud.GatewayResponse;
import poc.cloud.RestApiDefinition;
import poc.plan.Change;
import poc.plan.Differences;
import poc.plan.Resource;

/**
 * The errors that the gateway makes by itself: the two defaults, and each that someone has
 * customised, since it takes the place of a default.
 */
final class GatewayFindings {

  private final String apiId;
  private final CorsPolicy policy;

  GatewayFindings(String apiId, CorsPolicy policy) {
    this.apiId = apiId;
    this.policy = policy;
  }

  List<Finding> of(RestApiDefinition saved) {
    TreeSet<String> types =
        new TreeSet<>(List.of(GatewayResponse.DEFAULT_4XX, GatewayResponse.DEFAULT_5XX));
    saved.gatewayResponses().forEach(response -> types.add(response.type()));
    List<Finding> findings = new ArrayList<>();
    for (String type : types) {
      boolean exists = saved.gatewayResponse(type).isPresent();
      findings.addAll(
          of(
              type,
              saved.gatewayResponse(type).map(GatewayResponse::headers).orElse(Map.of()),
              exists));
    }
    return findings;
  }

  private List<Finding> of(String type, Map<String, String> before, boolean exists) {
    GatewayResponse after =
        new GatewayResponse(type, Headers.with(before, policy.error(), List.of(), false));
    Resource resource = new Resource("gateway-response", type);
    var command = new CorsCommands.PutGatewayResponse(apiId, after);
    String reason = "pages must be able to read errors";
    Change change =
        exists
            ? Change.update(
                resource,
                new Differences().compare("header", before, after.headers()).list(),
                reason,
                command)
            : Change.create(resource, reason, command);
    return HeaderFindings.of(
        "the gateway answers " + type, before, after.headers(), Rule.EVERY_ERROR, List.of(change));
  }
}
