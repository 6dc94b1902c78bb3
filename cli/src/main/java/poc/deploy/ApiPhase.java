package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.GatewayResponse;
import poc.cloud.Method;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cors.CorsPolicy;
import poc.plan.Change;
import poc.plan.Resource;

/** The REST API as it is saved; nothing of this is live yet. */
final class ApiPhase implements Phase {

  private final Cloud cloud;
  private final ApiReference api;
  private final ApiBlueprint blueprint;
  private final RestApiDefinition desired;

  ApiPhase(Cloud cloud, Build build, CorsPolicy cors) {
    this.cloud = cloud;
    this.api = ApiReference.of(build.product());
    this.blueprint = ApiBlueprint.of(build.product(), build.model().fields(), build.fields(), cors);
    this.desired = blueprint.definition();
  }

  /** What it should be. */
  RestApiDefinition desired() {
    return desired;
  }

  @Override
  public List<Change> changes() {
    Optional<RestApi> found = api.find(cloud);
    RestApiDefinition saved =
        found.map(a -> cloud.restApis().getDefinition(a.id())).orElse(RestApiDefinition.EMPTY);
    List<Change> changes = new ArrayList<>();
    if (found.isEmpty()) {
      changes.add(
          Change.create(
              new Resource("rest-api", api.name()),
              "there is none of that name and these tags",
              new ApiCommands.CreateRestApi(api)));
    }
    desired.methods().forEach(method -> method(saved, method).ifPresent(changes::add));
    saved.methods().stream().filter(this::unwanted).map(this::delete).forEach(changes::add);
    desired.gatewayResponses().forEach(r -> response(saved, r).ifPresent(changes::add));
    saved.gatewayResponses().stream()
        .filter(this::unwanted)
        .map(this::delete)
        .forEach(changes::add);
    return changes;
  }

  private Optional<Change> method(RestApiDefinition saved, Method method) {
    Optional<Method> now = saved.method(method.path(), method.httpMethod());
    if (now.equals(Optional.of(method))) {
      return Optional.empty();
    }
    Resource resource = resource(method);
    var command = new ApiCommands.PutMethod(api, method, blueprint.body());
    return Optional.of(
        now.isEmpty()
            ? Change.create(resource, "not saved yet", command)
            : Change.update(
                resource, ApiDifferences.between(now.get(), method), "saved otherwise", command));
  }

  private boolean unwanted(Method saved) {
    return desired.method(saved.path(), saved.httpMethod()).isEmpty();
  }

  private Change delete(Method saved) {
    return Change.delete(
        resource(saved),
        "no longer a method of the product",
        new ApiCommands.DeleteMethod(api, saved));
  }

  private Optional<Change> response(RestApiDefinition saved, GatewayResponse response) {
    Optional<GatewayResponse> now = saved.gatewayResponse(response.type());
    if (now.equals(Optional.of(response))) {
      return Optional.empty();
    }
    Resource resource = new Resource("gateway-response", response.type());
    var command = new ApiCommands.PutGatewayResponse(api, response);
    return Optional.of(
        now.isEmpty()
            ? Change.create(resource, "errors must be readable for the page", command)
            : Change.update(
                resource, ApiDifferences.between(now.get(), response), "saved otherwise", command));
  }

  private boolean unwanted(GatewayResponse saved) {
    return desired.gatewayResponse(saved.type()).isEmpty();
  }

  private Change delete(GatewayResponse saved) {
    return Change.delete(
        new Resource("gateway-response", saved.type()),
        "no answer of the product",
        new ApiCommands.DeleteGatewayResponse(api, saved.type()));
  }

  private static Resource resource(Method method) {
    return new Resource("method", method.httpMethod() + " " + method.path());
  }
}
