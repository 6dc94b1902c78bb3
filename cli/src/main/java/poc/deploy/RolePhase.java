package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.PolicyDocument;
import poc.cloud.Role;
import poc.cloud.Tags;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Difference;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.product.Product;

/** What the function may do, which is to write its own log; and that log. */
final class RolePhase implements Phase {

  private static final String SERVICE = "lambda.amazonaws.com";

  private final Cloud cloud;
  private final Product product;
  private final String name;
  private final PolicyDocument policy;

  RolePhase(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.product = product;
    this.name = product.roleName(cloud.account());
    this.policy = FunctionPolicy.of(cloud.account(), product);
  }

  @Override
  public List<Change> changes() {
    Optional<Role> now = cloud.roles().getRole(name);
    now.ifPresent(role -> Ownership.require("role", name, role.tags(), product));
    List<Change> changes = new ArrayList<>();
    Resource resource = new Resource("role", name);
    Command command = new PutRole(name, policy, product.tags());
    if (now.isEmpty()) {
      changes.add(Change.create(resource, "the function runs as it", command));
    } else {
      List<Difference> differences = differences(now.get());
      if (!differences.isEmpty()) {
        changes.add(Change.update(resource, differences, "permissions differ", command));
      }
    }
    changes.addAll(LogGroupChanges.of(cloud, product.functionLogGroup(), product));
    return changes;
  }

  private List<Difference> differences(Role now) {
    return new Differences()
        .compare("assumed by", now.service().orElse(null), SERVICE)
        .compare(
            "policy",
            now.policy().map(PolicyDocument::statements).orElse(null),
            policy.statements())
        .list();
  }

  private record PutRole(String name, PolicyDocument policy, Tags tags) implements Command {
    @Override
    public void run(Cloud cloud) {
      Optional<Role> now = cloud.roles().getRole(name);
      if (now.isEmpty()) {
        cloud.roles().createRole(name, SERVICE, tags);
      } else if (!now.get().service().equals(Optional.of(SERVICE))) {
        cloud.roles().updateAssumeRolePolicy(name, SERVICE);
      }
      cloud.roles().putRolePolicy(name, policy);
    }
  }
}
