package poc.aws;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import poc.cloud.Account;
import poc.cloud.Buckets;
import poc.cloud.CloudException;
import poc.cloud.FunctionConfiguration;
import poc.cloud.FunctionSettings;
import poc.cloud.FunctionVersion;
import poc.cloud.Functions;
import poc.cloud.ObjectLocation;
import poc.cloud.Permission;
import poc.cloud.Tags;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.PackageType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Functions on AWS Lambda. */
final class AwsFunctions implements Functions {

  private static final int NOT_FOUND = 404;

  private final LambdaClient lambda;
  private final LambdaSettings settings;
  private final Buckets buckets;
  private final Aliases aliases;
  private final FunctionPolicies policies;
  private final FunctionStates states;
  private final FunctionRevisions revisions;

  AwsFunctions(LambdaClient lambda, Supplier<Account> account, Buckets buckets) {
    this.lambda = lambda;
    this.settings = new LambdaSettings(account);
    this.buckets = buckets;
    this.aliases = new Aliases(lambda, settings);
    this.policies = new FunctionPolicies(lambda);
    this.states = new FunctionStates(lambda);
    this.revisions = new FunctionRevisions(states, settings);
  }

  @Override
  public Optional<FunctionConfiguration> getFunction(String name) {
    return AwsCalls.find(
            "read the function " + name,
            NOT_FOUND,
            () -> lambda.getFunction(r -> r.functionName(name)))
        .map(revisions::read);
  }

  @Override
  public FunctionConfiguration createFunction(
      FunctionSettings wanted, ObjectLocation code, Tags tags) {
    String name = wanted.name();
    String attempt = "create the function " + name;
    return Backoff.PROPAGATION.until(
        "could not " + attempt + ": AWS Lambda may still not assume its role " + wanted.role(),
        () -> {
          try {
            AwsCalls.call(attempt, () -> create(wanted, code, tags));
          } catch (CloudException e) {
            if (e.getCause() instanceof InvalidParameterValueException refusal
                && AwsCalls.message(refusal).contains("cannot be assumed")) {
              return Optional.empty();
            }
            if (!(e.getCause() instanceof ResourceConflictException) || !ours(name, tags)) {
              throw e;
            }
          }
          return Optional.of(revisions.settled(name));
        });
  }

  @Override
  public FunctionConfiguration updateFunctionCode(
      String name, ObjectLocation code, String architecture) {
    return revisions.update(
        name,
        "change the code of the function " + name,
        revision ->
            lambda.updateFunctionCode(
                r ->
                    r.functionName(name)
                        .s3Bucket(code.bucket())
                        .s3Key(code.key())
                        .architectures(Architecture.fromValue(architecture))
                        .publish(false)
                        .revisionId(revision)),
        now ->
            now.settings().architecture().equals(architecture)
                && CodeDigest.of(buckets, code).equals(Optional.of(now.codeSha256())));
  }

  @Override
  public FunctionConfiguration updateFunctionConfiguration(FunctionSettings wanted) {
    String name = wanted.name();
    return revisions.update(
        name,
        "change the settings of the function " + name,
        revision ->
            lambda.updateFunctionConfiguration(
                r ->
                    r.functionName(name)
                        .runtime(wanted.runtime())
                        .handler(wanted.handler())
                        .role(settings.roleArn(wanted))
                        .memorySize(wanted.memoryMib())
                        .timeout(LambdaSettings.seconds(wanted))
                        .environment(e -> e.variables(wanted.environment()))
                        .revisionId(revision)),
        now -> now.settings().equals(wanted.withArchitecture(now.settings().architecture())));
  }

  @Override
  public FunctionVersion publishVersion(String name, String codeSha256, String description) {
    String attempt = "publish a version of the function " + name;
    revisions.forget(name);
    String version =
        states.whenSettled(
            name,
            attempt,
            () ->
                lambda
                    .publishVersion(
                        r -> r.functionName(name).codeSha256(codeSha256).description(description))
                    .version());
    FunctionVersion published =
        settings.version(states.settled(name, version, attempt).configuration());
    if (!published.codeSha256().equals(codeSha256)) {
      throw new CloudException(
          "could not %s: its code has the digest %s, not %s"
              .formatted(attempt, published.codeSha256(), codeSha256));
    }
    return published;
  }

  @Override
  public Optional<FunctionVersion> getAlias(String name, String alias) {
    return aliases.get(name, alias);
  }

  @Override
  public void putAlias(String name, String alias, String version) {
    aliases.put(name, alias, version);
  }

  @Override
  public Set<Permission> getPermissions(String name, String alias) {
    return policies.get(name, alias);
  }

  @Override
  public void addPermission(String name, String alias, Permission permission) {
    policies.add(name, alias, permission);
  }

  @Override
  public void removePermission(String name, String alias, String statementId) {
    policies.remove(name, alias, statementId);
  }

  @Override
  public void deleteFunction(String name) {
    states.whenSettled(name, "delete the function " + name, () -> delete(name));
    revisions.forget(name);
  }

  private Object delete(String name) {
    try {
      return lambda.deleteFunction(r -> r.functionName(name));
    } catch (ResourceNotFoundException e) {
      return e;
    }
  }

  private Object create(FunctionSettings wanted, ObjectLocation code, Tags tags) {
    return lambda.createFunction(
        r ->
            r.functionName(wanted.name())
                .runtime(wanted.runtime())
                .handler(wanted.handler())
                .role(settings.roleArn(wanted))
                .architectures(Architecture.fromValue(wanted.architecture()))
                .memorySize(wanted.memoryMib())
                .timeout(LambdaSettings.seconds(wanted))
                .environment(e -> e.variables(wanted.environment()))
                .packageType(PackageType.ZIP)
                .code(c -> c.s3Bucket(code.bucket()).s3Key(code.key()))
                .publish(false)
                .tags(tags.values()));
  }

  /** Made by a call of this tool whose answer was lost. */
  private boolean ours(String name, Tags tags) {
    return getFunction(name).filter(found -> found.tags().equals(tags)).isPresent();
  }
}
