package poc.aws;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import poc.cloud.Permission;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;

/** Who may call a function's alias. */
record FunctionPolicies(LambdaClient lambda) {

  private static final int NOT_FOUND = 404;

  Set<Permission> get(String name, String alias) {
    return AwsCalls.find(
            "read the permissions of " + name + ":" + alias,
            NOT_FOUND,
            () -> lambda.getPolicy(r -> r.functionName(name).qualifier(alias)).policy())
        .stream()
        .flatMap(policy -> PermissionJson.read(policy, alias).stream())
        .collect(toUnmodifiableSet());
  }

  void add(String name, String alias, Permission permission) {
    AwsCalls.call(
        "permit " + permission.principal() + " to call " + name + ":" + alias,
        () -> {
          try {
            return put(name, alias, permission);
          } catch (ResourceConflictException e) {
            if (get(name, alias).contains(permission)) {
              return permission;
            }
            remove(name, alias, permission.statementId());
            return put(name, alias, permission);
          }
        });
  }

  void remove(String name, String alias, String statementId) {
    AwsCalls.find(
        "take back the permission " + statementId + " to call " + name + ":" + alias,
        NOT_FOUND,
        () ->
            lambda.removePermission(
                r -> r.functionName(name).qualifier(alias).statementId(statementId)));
  }

  private Object put(String name, String alias, Permission permission) {
    return lambda.addPermission(
        r ->
            r.functionName(name)
                .qualifier(alias)
                .statementId(permission.statementId())
                .action("lambda:InvokeFunction")
                .principal(permission.principal())
                .sourceArn(permission.sourceArn().isEmpty() ? null : permission.sourceArn()));
  }
}
