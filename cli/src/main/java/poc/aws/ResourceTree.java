package poc.aws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poc.cloud.CloudException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.GetResourcesResponse;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** The paths of a REST API: a tree of resources, of which some have methods. */
record ResourceTree(ApiGatewayClient client, Patience patience) {

  private static final String ROOT = "/";

  /** Every resource with its methods. */
  List<Resource> resources(String apiId) {
    return AwsCalls.call(
        "read the methods of the REST API " + apiId,
        () ->
            Pages.all(
                position ->
                    client.getResources(
                        r ->
                            r.restApiId(apiId)
                                .embed("methods")
                                .limit(Pages.LIMIT)
                                .position(position)),
                GetResourcesResponse::items,
                GetResourcesResponse::position));
  }

  Optional<Resource> find(String apiId, String path) {
    return resources(apiId).stream().filter(r -> r.path().equals(path)).findFirst();
  }

  /**
   * The resource at a path.
   *
   * @throws CloudException if there is none
   */
  Resource get(String apiId, String path) {
    return find(apiId, path)
        .orElseThrow(
            () -> new CloudException("the REST API " + apiId + " has no resource " + path));
  }

  /** The resource at a path, which is made with those above it if there is none. */
  Resource make(String apiId, String path) {
    Map<String, Resource> byPath = new HashMap<>();
    resources(apiId).forEach(r -> byPath.put(r.path(), r));
    Resource at = byPath.get(ROOT);
    if (at == null) {
      throw new CloudException("the REST API " + apiId + " has no root");
    }
    String below = "";
    for (String part : path.equals(ROOT) ? new String[0] : path.substring(1).split("/", -1)) {
      below = below + "/" + part;
      Resource known = byPath.get(below);
      at = known == null ? create(apiId, at, part, below) : known;
    }
    return at;
  }

  /** Deletes a resource, and those above it, that have neither methods nor children. */
  void prune(String apiId, String path) {
    Map<String, Resource> byId = new HashMap<>();
    resources(apiId).forEach(r -> byId.put(r.id(), r));
    Resource at =
        byId.values().stream().filter(r -> r.path().equals(path)).findFirst().orElse(null);
    while (at != null && at.parentId() != null && bare(at, byId)) {
      String id = at.id();
      AwsCalls.find(
          "delete the resource " + at.path() + " of the REST API " + apiId,
          404,
          () ->
              patience.whileThrottled(
                  () -> client.deleteResource(r -> r.restApiId(apiId).resourceId(id))));
      byId.remove(id);
      at = byId.get(at.parentId());
    }
  }

  private static boolean bare(Resource resource, Map<String, Resource> byId) {
    return resource.resourceMethods().isEmpty()
        && byId.values().stream().noneMatch(r -> resource.id().equals(r.parentId()));
  }

  private Resource create(String apiId, Resource parent, String part, String path) {
    return AwsCalls.call(
        "create the resource " + path + " of the REST API " + apiId,
        () -> {
          try {
            return patience.whileThrottled(
                () -> {
                  var created =
                      client.createResource(
                          r -> r.restApiId(apiId).parentId(parent.id()).pathPart(part));
                  return Resource.builder().id(created.id()).path(path).build();
                });
          } catch (ConflictException e) {
            return find(apiId, path).orElseThrow(() -> e);
          }
        });
  }
}
