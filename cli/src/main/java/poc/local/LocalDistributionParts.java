package poc.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import poc.cloud.CacheBehavior;
import poc.cloud.CloudException;
import poc.cloud.DistributionConfig;
import poc.cloud.DistributionParts;
import poc.cloud.EdgeFunction;
import poc.cloud.Origin;
import poc.cloud.Origin.BucketAccess.Control;
import poc.cloud.ResponseHeadersPolicy;
import poc.cloud.SecurityHeaders;

/**
 * What distributions are put together from, a file each: in the folders {@code
 * originaccesscontrols}, {@code edgefunctions} and {@code responseheaderspolicies}.
 */
public final class LocalDistributionParts implements DistributionParts {

  private final Folder folder;
  private final Ids ids;

  LocalDistributionParts(Folder folder, Ids ids) {
    this.folder = folder;
    this.ids = ids;
  }

  @Override
  public Optional<String> findOriginAccessControl(String name) {
    return folder.read(controlFile(name), Named.class).map(Named::id);
  }

  @Override
  public String createOriginAccessControl(String name, String description) {
    return folder.exclusively(
        () -> {
          if (findOriginAccessControl(name).isPresent()) {
            throw new CloudException(
                "Cannot create origin access control " + name + ": it exists already");
          }
          Named made = new Named(ids.id(), name);
          folder.write(controlFile(name), made);
          return made.id();
        });
  }

  @Override
  public void deleteOriginAccessControl(String name) {
    folder.exclusively(
        () -> {
          findOriginAccessControl(name)
              .ifPresent(
                  id ->
                      refuseIfUsed(
                          "origin access control " + name,
                          config -> config.origins().stream().anyMatch(o -> signs(o, id))));
          folder.delete(controlFile(name));
        });
  }

  /** This machine has no identities: there is nothing older here to come from. */
  @Override
  public boolean deleteOriginAccessIdentity(String id) {
    return true;
  }

  @Override
  public Optional<EdgeFunction> getFunction(String name) {
    return folder.read(functionFile(name), EdgeFunction.class);
  }

  @Override
  public EdgeFunction putFunction(String name, String comment, String code) {
    DistributionRules.checkFunction(name, code);
    EdgeFunction function = new EdgeFunction(name, LocalCloud.ACCOUNT.edgeFunctionArn(name), code);
    folder.write(functionFile(name), function);
    return function;
  }

  @Override
  public void deleteFunction(String name) {
    folder.exclusively(
        () -> {
          getFunction(name)
              .ifPresent(
                  function ->
                      refuseIfUsed(
                          "function " + name,
                          uses(b -> b.viewerRequest().equals(Optional.of(function.arn())))));
          folder.delete(functionFile(name));
        });
  }

  @Override
  public Optional<ResponseHeadersPolicy> findResponseHeadersPolicy(String name) {
    return folder.read(policyFile(name), ResponseHeadersPolicy.class);
  }

  @Override
  public ResponseHeadersPolicy putResponseHeadersPolicy(String name, SecurityHeaders headers) {
    return folder.exclusively(
        () -> {
          String id =
              findResponseHeadersPolicy(name).map(ResponseHeadersPolicy::id).orElseGet(ids::id);
          ResponseHeadersPolicy policy = new ResponseHeadersPolicy(id, name, headers);
          folder.write(policyFile(name), policy);
          return policy;
        });
  }

  @Override
  public void deleteResponseHeadersPolicy(String name) {
    folder.exclusively(
        () -> {
          findResponseHeadersPolicy(name)
              .ifPresent(
                  policy ->
                      refuseIfUsed(
                          "response headers policy " + name,
                          uses(b -> b.responseHeadersPolicy().equals(Optional.of(policy.id())))));
          folder.delete(policyFile(name));
        });
  }

  /** The function of an ARN. */
  Optional<EdgeFunction> function(String arn) {
    return getFunction(arn.substring(arn.lastIndexOf('/') + 1));
  }

  /** The response headers policy of an id. */
  Optional<ResponseHeadersPolicy> responseHeadersPolicy(String id) {
    return folder.list(folder.at("responseheaderspolicies")).stream()
        .flatMap(file -> folder.read(file, ResponseHeadersPolicy.class).stream())
        .filter(policy -> policy.id().equals(id))
        .findFirst();
  }

  /** Whether there is an origin access control of that id. */
  boolean hasOriginAccessControl(String id) {
    return folder.list(folder.at("originaccesscontrols")).stream()
        .flatMap(file -> folder.read(file, Named.class).stream())
        .anyMatch(control -> control.id().equals(id));
  }

  private static boolean signs(Origin origin, String controlId) {
    return origin.access().equals(Optional.of(new Control(controlId)));
  }

  private static Predicate<DistributionConfig> uses(Predicate<CacheBehavior> uses) {
    return config -> config.behaviors().stream().anyMatch(uses);
  }

  private void refuseIfUsed(String what, Predicate<DistributionConfig> uses) {
    folder.list(folder.at(LocalDistributions.KIND)).stream()
        .map(one -> one.resolve(LocalDistributions.STATE))
        .flatMap(state -> folder.read(state, Configured.class).stream())
        .filter(one -> uses.test(one.config()))
        .findFirst()
        .ifPresent(
            user -> {
              throw new CloudException(
                  "Cannot delete %s: distribution %s uses it".formatted(what, user.id()));
            });
  }

  private Path controlFile(String name) {
    return file("originaccesscontrols", name);
  }

  private Path functionFile(String name) {
    return file("edgefunctions", name);
  }

  private Path policyFile(String name) {
    return file("responseheaderspolicies", name);
  }

  private Path file(String kind, String name) {
    return folder.at(kind).resolve(FileName.of(name) + ".json");
  }

  private record Named(String id, String name) {}

  /** What the state file of a distribution says here. */
  private record Configured(String id, DistributionConfig config) {}
}
