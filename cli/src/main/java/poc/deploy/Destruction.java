package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Bucket;
import poc.cloud.Cloud;
import poc.cloud.ObjectSummary;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Listener;
import poc.plan.Plan;
import poc.plan.Resource;
import poc.product.Product;

/** Takes a product off the cloud: what callers reach first, what it needs afterwards. */
public final class Destruction {

  private static final String REASON = "belongs to the product";

  private final Cloud cloud;
  private final Product product;

  public Destruction(Cloud cloud, Product product) {
    this.cloud = cloud;
    this.product = product;
  }

  /** What {@link #destroy} would delete now. Changes nothing. */
  public Plan plan() {
    String name = product.resourceName();
    List<Change> changes = new ArrayList<>();
    bucket(product.siteBucket()).ifPresent(changes::add);
    ApiReference.of(product)
        .find(cloud)
        .map(api -> delete("rest-api", name, new DeleteRestApi(api.id())))
        .ifPresent(changes::add);
    cloud
        .usagePlans()
        .getUsagePlan(name)
        .filter(plan -> plan.tags().sameOwner(product.tags()))
        .map(plan -> KeyCommands.deleteUsagePlan(name, REASON))
        .ifPresent(changes::add);
    cloud
        .usagePlans()
        .getApiKey(name)
        .filter(key -> key.tags().sameOwner(product.tags()))
        .map(key -> KeyCommands.deleteApiKey(name, REASON))
        .ifPresent(changes::add);
    cloud
        .functions()
        .getFunction(name)
        .filter(function -> function.tags().sameOwner(product.tags()))
        .map(function -> delete("function", name, new DeleteFunction(name)))
        .ifPresent(changes::add);
    bucket(product.artifactBucket()).ifPresent(changes::add);
    return new Plan(changes);
  }

  /** Deletes what the plan names. */
  public void destroy(Plan plan, Listener listener) {
    for (Change change : plan.changes()) {
      listener.started(change);
      change.command().run(cloud);
      listener.done(change);
    }
  }

  private Optional<Change> bucket(String name) {
    Optional<Bucket> owned =
        cloud.buckets().headBucket(name).filter(b -> b.tags().sameOwner(product.tags()));
    return owned.map(b -> delete("bucket", name, new DeleteBucket(name)));
  }

  private static Change delete(String type, String name, Command command) {
    return Change.delete(new Resource(type, name), REASON, command);
  }

  private record DeleteBucket(String name) implements Command {
    @Override
    public void run(Cloud cloud) {
      List<String> keys =
          cloud.buckets().listObjects(name, "").stream().map(ObjectSummary::key).toList();
      cloud.buckets().deleteObjects(name, keys);
      cloud.buckets().deleteBucket(name);
    }
  }

  private record DeleteRestApi(String id) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().deleteRestApi(id);
    }
  }

  private record DeleteFunction(String name) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.functions().deleteFunction(name);
    }
  }
}
