package poc.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.GatewayResponse;
import poc.cloud.Method;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.plan.Change;
import poc.plan.Resource;
import poc.product.Product;

/** The REST API: what is saved, and what is live on the stage. */
final class ApiPhase implements Phase {

  private final Cloud cloud;
  private final Product product;
  private final ApiReference api;
  private final RestApiDefinition desired;

  ApiPhase(Cloud cloud, Build build, URI siteUrl) {
    this.cloud = cloud;
    this.product = build.product();
    this.api = ApiReference.of(product);
    this.desired = ApiBlueprint.definition(product, build.fieldNames(), siteUrl.toString());
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
    deployment(found, saved).ifPresent(changes::add);
    return changes;
  }

  private Optional<Change> method(RestApiDefinition saved, Method method) {
    Optional<Method> now = saved.method(method.path(), method.httpMethod());
    if (now.equals(Optional.of(method))) {
      return Optional.empty();
    }
    Resource resource = resource(method);
    var command = new ApiCommands.PutMethod(api, method);
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

  private Optional<Change> deployment(Optional<RestApi> found, RestApiDefinition saved) {
    String stage = product.stage();
    Optional<RestApiDefinition> live =
        found.flatMap(a -> cloud.restApis().getDeployed(a.id(), stage));
    if (live.equals(Optional.of(desired))) {
      return Optional.empty();
    }
    Resource resource = new Resource("stage", api.name() + "/" + stage);
    var command = new ApiCommands.Deploy(api, stage);
    if (live.isEmpty()) {
      return Optional.of(Change.create(resource, "nothing is deployed yet", command));
    }
    return Optional.of(
        Change.update(
            resource,
            ApiDifferences.between(live.get(), desired),
            saved.equals(desired) ? "saved but not live" : "what is saved will have changed",
            command));
  }

  private static Resource resource(Method method) {
    return new Resource("method", method.httpMethod() + " " + method.path());
  }
}
