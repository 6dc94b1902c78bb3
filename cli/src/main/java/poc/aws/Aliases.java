package poc.aws;

import java.util.Map;
import java.util.Optional;
import poc.cloud.FunctionVersion;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Names of a function's versions, which may be given to another version. */
record Aliases(LambdaClient lambda, LambdaSettings settings) {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  Optional<FunctionVersion> get(String name, String alias) {
    return AwsCalls.find(
            "read the alias " + name + ":" + alias,
            NOT_FOUND,
            () -> lambda.getFunction(r -> r.functionName(name).qualifier(alias)))
        .map(found -> settings.version(found.configuration()));
  }

  void put(String name, String alias, String version) {
    AwsCalls.call(
        "point the alias " + name + ":" + alias + " at version " + version,
        () -> {
          try {
            return move(name, alias, version);
          } catch (ResourceNotFoundException e) {
            return create(name, alias, version);
          }
        });
  }

  /** All callers get the version: no weight of another one stays. */
  private Object move(String name, String alias, String version) {
    return lambda.updateAlias(
        r ->
            r.functionName(name)
                .name(alias)
                .functionVersion(version)
                .routingConfig(c -> c.additionalVersionWeights(Map.of())));
  }

  private Object create(String name, String alias, String version) {
    try {
      return lambda.createAlias(r -> r.functionName(name).name(alias).functionVersion(version));
    } catch (LambdaException e) {
      if (e.statusCode() == CONFLICT) {
        return move(name, alias, version);
      }
      throw e;
    }
  }
}
