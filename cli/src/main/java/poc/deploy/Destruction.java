package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Bucket;
import poc.cloud.Cloud;
import poc.cloud.DomainName;
import poc.cloud.FunctionConfiguration;
import poc.cloud.LogGroup;
import poc.cloud.RestApi;
import poc.cloud.Role;
import poc.cloud.Tags;
import poc.plan.Change;
import poc.plan.Listener;
import poc.plan.Plan;
import poc.product.Product;

/**
 * Takes a product off the cloud: what callers reach first, what it needs afterwards. Nothing goes
 * that the product's tags do not name.
 */
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
    List<Change> changes = new ArrayList<>();
    FormerHosting former =
        new FormerHosting(cloud, product, new Releases(cloud, product).siteUrls());
    changes.addAll(former.names());
    domainName().map(d -> Deletion.DOMAIN_NAME.of(d.name(), REASON)).ifPresent(changes::add);
    Hosting.of(cloud, product).destruction().forEach(phase -> changes.addAll(phase.changes()));
    bucket(product.siteBucket(cloud.account())).ifPresent(changes::add);
    changes.addAll(former.resources());
    changes.addAll(keys());
    ApiReference.of(product)
        .find(cloud)
        .map(RestApi::id)
        .map(id -> Deletion.REST_API.of(product.apiName(), id, REASON))
        .ifPresent(changes::add);
    changes.addAll(function());
    bucket(product.artifactBucket(cloud.account())).ifPresent(changes::add);
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

  private Optional<DomainName> domainName() {
    return product
        .domain()
        .flatMap(domain -> cloud.domainNames().getDomainName(domain.name()))
        .filter(found -> ours(found.tags()));
  }

  /** The plan first: API Gateway keeps an API whose stage is in one. */
  private List<Change> keys() {
    String name = product.resourceName();
    List<Change> changes = new ArrayList<>();
    if (cloud.usagePlans().getUsagePlan(name).filter(plan -> ours(plan.tags())).isPresent()) {
      changes.add(Deletion.USAGE_PLAN.of(name, REASON));
    }
    if (cloud.usagePlans().getApiKey(name).filter(key -> ours(key.tags())).isPresent()) {
      changes.add(Deletion.API_KEY.of(name, REASON));
    }
    return changes;
  }

  /**
   * The function, its logs and its role. Log groups are known to be the product's by the role,
   * which therefore goes last.
   */
  private List<Change> function() {
    List<Change> changes = new ArrayList<>();
    String name = product.functionName();
    Optional<FunctionConfiguration> function =
        cloud.functions().getFunction(name).filter(f -> ours(f.tags()));
    function.ifPresent(f -> changes.add(Deletion.FUNCTION.of(name, REASON)));
    Optional<Role> role =
        cloud.roles().getRole(product.roleName(cloud.account())).filter(r -> ours(r.tags()));
    if (role.isPresent()) {
      List<String> logGroups = List.of(product.functionLogGroup(), product.accessLogGroup());
      cloud.logGroups().getLogGroups(logGroups).stream()
          .map(LogGroup::name)
          .map(group -> Deletion.LOG_GROUP.of(group, REASON))
          .forEach(changes::add);
      changes.add(Deletion.ROLE.of(role.get().name(), REASON));
    }
    return changes;
  }

  private Optional<Change> bucket(String name) {
    return cloud
        .buckets()
        .headBucket(name)
        .filter(bucket -> ours(bucket.tags()))
        .map(Bucket::name)
        .map(bucket -> Deletion.BUCKET.of(bucket, REASON));
  }

  private boolean ours(Tags tags) {
    return tags.sameOwner(product.tags());
  }
}
