package poc.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Account;
import poc.cloud.Cloud;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyDocument.Statement;
import poc.cloud.RestApi;
import poc.product.Adoption;
import poc.product.Product;

/**
 * What whoever deploys a product must be allowed to do: what the engine and its target call, on the
 * product's own resources, after AWS's "Actions, resources, and condition keys" of each service.
 */
public final class DeployerPolicy {

  private final Product product;
  private final Known known;
  private final StorageStatements storage;
  private final FunctionStatements function;
  private final GatewayStatements gateway;
  private final EdgeStatements edge;

  /**
   * What is there already: then no other may be touched.
   *
   * @param apiId the product's REST API
   * @param adoptedRole the ARN of the role that an adopted function runs as
   */
  public record Known(Optional<String> apiId, Optional<String> adoptedRole) {

    public static final Known NOTHING = new Known(Optional.empty(), Optional.empty());

    /**
     * Looks.
     *
     * @throws poc.cloud.AccessException if that is not allowed
     */
    public static Known of(Cloud cloud, Product product) {
      Optional<Adoption> adoption = product.adoption();
      return adoption.isPresent()
          ? new Known(Optional.of(adoption.get().api()), role(cloud, adoption.get().function()))
          : new Known(ApiReference.of(product).find(cloud).map(RestApi::id), Optional.empty());
    }

    private static Optional<String> role(Cloud cloud, String function) {
      return cloud
          .functions()
          .getFunction(function)
          .map(found -> found.settings().role())
          .map(role -> role.startsWith("arn:") ? role : cloud.account().roleArn(role));
    }
  }

  /** The policy of a product in an account. */
  public DeployerPolicy(Account account, Product product, Known known) {
    this.product = product;
    this.known = known;
    Optional<String> apiId = product.adoption().map(Adoption::api).or(known::apiId);
    ProductArns arns = new ProductArns(account, product, apiId);
    this.storage = new StorageStatements(arns);
    this.function = new FunctionStatements(arns);
    this.gateway = new GatewayStatements(arns);
    this.edge = new EdgeStatements(arns);
  }

  /** What plan, deploy, verify and logs need. */
  public PolicyDocument deploying() {
    List<Statement> statements = new ArrayList<>();
    if (product.adoption().isPresent()) {
      Adoption adoption = product.adoption().get();
      statements.addAll(storage.adopting());
      statements.addAll(function.adopting(adoption, known.adoptedRole()));
      statements.addAll(gateway.adopting(adoption));
    } else {
      statements.addAll(storage.deploying());
      statements.addAll(edge.deploying());
      statements.addAll(function.deploying());
      statements.addAll(gateway.deploying(product.stage()));
      product.domain().map(gateway::domain).ifPresent(statements::addAll);
    }
    return new PolicyDocument(statements);
  }

  /** What destroy needs beside that; what someone else made is not destroyed. */
  public PolicyDocument destroying() {
    List<Statement> statements = new ArrayList<>(storage.destroying());
    statements.addAll(function.destroying());
    if (product.adoption().isPresent()) {
      statements.add(function.findLogs());
      statements.add(gateway.find());
    } else {
      statements.addAll(edge.destroying());
      statements.addAll(gateway.destroying());
    }
    return new PolicyDocument(statements);
  }

  /** Both, in one document: what is said of the same resources is said once. */
  public PolicyDocument deployingAndDestroying() {
    Map<List<Object>, Statement> byResources = new LinkedHashMap<>();
    Stream.of(deploying(), destroying())
        .flatMap(policy -> policy.statements().stream())
        .forEach(
            statement ->
                byResources.merge(
                    List.of(statement.resources(), statement.conditions()),
                    statement,
                    DeployerPolicy::merged));
    return new PolicyDocument(List.copyOf(byResources.values()));
  }

  private static Statement merged(Statement one, Statement other) {
    List<String> actions =
        Stream.concat(one.actions().stream(), other.actions().stream()).distinct().toList();
    return new Statement(one.sid(), actions, one.resources(), one.conditions());
  }
}
