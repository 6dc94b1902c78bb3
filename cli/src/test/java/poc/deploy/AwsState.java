package poc.deploy;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import poc.cloud.Cloud;
import poc.cloud.FunctionConfiguration;
import poc.cloud.FunctionSettings;
import poc.cloud.LogGroup;
import poc.cloud.ObjectSummary;
import poc.cloud.Permission;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cloud.Role;
import poc.cloud.Stage;
import poc.cloud.UsagePlan;
import poc.product.Product;

/** All that a product has on AWS, without the ids and numbers that chance or order have given. */
record AwsState(
    Set<String> artifacts,
    Set<String> page,
    Optional<Role> role,
    Optional<LogGroup> logGroup,
    Optional<FunctionConfiguration> function,
    Optional<Live> live,
    int permissions,
    List<String> apis,
    RestApiDefinition definition,
    Optional<Stage> stage,
    Optional<UsagePlan.Throttle> plan,
    Set<String> keys) {

  /** What the alias shows. */
  record Live(String codeSha256, FunctionSettings settings) {}

  static Optional<Live> live(Cloud cloud, String function) {
    return cloud
        .functions()
        .getAlias(function, FunctionPhase.ALIAS)
        .map(version -> new Live(version.codeSha256(), version.settings()));
  }

  static AwsState of(Cloud cloud, Product product) {
    List<RestApi> apis = cloud.restApis().getRestApis();
    String api = apis.get(0).id();
    String function = product.functionName();
    Set<Permission> permissions = cloud.functions().getPermissions(function, FunctionPhase.ALIAS);
    String name = product.resourceName();
    Optional<UsagePlan> plan =
        cloud
            .usagePlans()
            .getApiKey(name)
            .flatMap(key -> cloud.usagePlans().getUsagePlan(name, key));
    return new AwsState(
        keys(cloud, product.artifactBucket(cloud.account())).stream()
            .filter(key -> key.startsWith("functions/"))
            .collect(toSet()),
        keys(cloud, product.siteBucket(cloud.account())),
        cloud.roles().getRole(product.roleName(cloud.account())),
        cloud.logGroups().getLogGroup(product.functionLogGroup()),
        cloud.functions().getFunction(function),
        live(cloud, function),
        permissions.size(),
        apis.stream().map(RestApi::name).toList(),
        cloud.restApis().getDefinition(api),
        cloud.restApis().getStage(api, product.stage()).map(stage -> stage.withDeployment("")),
        plan.map(UsagePlan::throttle),
        plan.map(UsagePlan::keyNames).orElse(Set.of()));
  }

  private static Set<String> keys(Cloud cloud, String bucket) {
    return cloud.buckets().listObjects(bucket, "").stream()
        .map(ObjectSummary::key)
        .collect(toSet());
  }
}
