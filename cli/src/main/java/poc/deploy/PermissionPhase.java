package poc.deploy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import poc.cloud.Cloud;
import poc.cloud.Permission;
import poc.cloud.RestApi;
import poc.plan.Change;
import poc.plan.Resource;
import poc.product.Product;

/** That the API's stage may call the function, and no other API. */
final class PermissionPhase implements Phase {

  private final Cloud cloud;
  private final ApiReference api;
  private final ApiPermission wanted;

  PermissionPhase(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.api = ApiReference.of(product);
    this.wanted = new ApiPermission(product.functionName(), product.stage(), product.api().path());
  }

  /** What the API's stage lacks. */
  @Override
  public List<Change> changes() {
    return desired().filter(now()::contains).isPresent()
        ? List.of()
        : List.of(
            Change.create(
                new Resource("permission", wanted.function() + ":" + FunctionPhase.ALIAS),
                "the API's stage " + wanted.stage() + " must be allowed to call the function",
                new ApiCommands.AddPermission(api, wanted)));
  }

  /** What is no longer needed, once the stage serves what needs it no longer. */
  Phase afterwards() {
    return () ->
        now().stream()
            .filter(permission -> permission.statementId().startsWith(ApiPermission.PREFIX))
            .filter(permission -> !desired().equals(Optional.of(permission)))
            .map(this::remove)
            .toList();
  }

  private Set<Permission> now() {
    return cloud.functions().getPermissions(wanted.function(), FunctionPhase.ALIAS);
  }

  private Optional<Permission> desired() {
    return api.find(cloud).map(RestApi::id).map(id -> wanted.of(cloud.account(), id));
  }

  private Change remove(Permission permission) {
    return Change.delete(
        new Resource("permission", permission.statementId()),
        "allows " + permission.sourceArn() + ", which is not the product's API",
        new ApiCommands.RemovePermission(wanted.function(), permission.statementId()));
  }
}
