package poc.aws;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import poc.cloud.PolicyDocument;
import poc.cloud.PolicyJson;
import poc.cloud.Role;
import poc.cloud.Roles;
import poc.cloud.Tags;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;

/** Roles on AWS, with one policy written into each. */
final class AwsRoles implements Roles {

  private static final int NOT_FOUND = 404;
  private static final String POLICY = "poc";

  private final IamClient iam;

  AwsRoles(IamClient iam) {
    this.iam = iam;
  }

  @Override
  public Optional<Role> getRole(String name) {
    return AwsCalls.find(
            "read the role " + name, NOT_FOUND, () -> iam.getRole(r -> r.roleName(name)).role())
        .map(
            role ->
                new Role(
                    name,
                    TrustPolicy.service(role.assumeRolePolicyDocument()),
                    policy(name),
                    tags(role.tags())));
  }

  @Override
  public void createRole(String name, String service, Tags tags) {
    List<Tag> list =
        tags.values().entrySet().stream()
            .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
            .toList();
    AwsCalls.call(
        "create the role " + name,
        () -> {
          try {
            return iam.createRole(
                r ->
                    r.roleName(name)
                        .description("What a function made by poc may do")
                        .assumeRolePolicyDocument(TrustPolicy.of(service))
                        .tags(list));
          } catch (EntityAlreadyExistsException e) {
            if (tags(iam.getRole(r -> r.roleName(name)).role().tags()).equals(tags)) {
              return e;
            }
            throw e;
          }
        });
  }

  @Override
  public void updateAssumeRolePolicy(String name, String service) {
    AwsCalls.call(
        "let " + service + " assume the role " + name,
        () ->
            iam.updateAssumeRolePolicy(
                r -> r.roleName(name).policyDocument(TrustPolicy.of(service))));
  }

  @Override
  public void putRolePolicy(String name, PolicyDocument policy) {
    AwsCalls.call(
        "write the policy of the role " + name,
        () ->
            iam.putRolePolicy(
                r -> r.roleName(name).policyName(POLICY).policyDocument(PolicyJson.write(policy))));
  }

  @Override
  public void deleteRole(String name) {
    AwsCalls.find("delete the role " + name, NOT_FOUND, () -> delete(name));
  }

  private Object delete(String name) {
    iam.listRolePoliciesPaginator(r -> r.roleName(name)).policyNames().stream()
        .forEach(
            policy ->
                unlessGone(() -> iam.deleteRolePolicy(r -> r.roleName(name).policyName(policy))));
    iam.listAttachedRolePoliciesPaginator(r -> r.roleName(name)).attachedPolicies().stream()
        .forEach(
            policy ->
                unlessGone(
                    () ->
                        iam.detachRolePolicy(r -> r.roleName(name).policyArn(policy.policyArn()))));
    return iam.deleteRole(r -> r.roleName(name));
  }

  private static void unlessGone(Runnable delete) {
    try {
      delete.run();
    } catch (NoSuchEntityException e) {
      return;
    }
  }

  private Optional<PolicyDocument> policy(String role) {
    return AwsCalls.find(
            "read the policy of the role " + role,
            NOT_FOUND,
            () -> iam.getRolePolicy(r -> r.roleName(role).policyName(POLICY)).policyDocument())
        .flatMap(document -> PolicyJson.read(TrustPolicy.decoded(document)));
  }

  private static Tags tags(List<Tag> tags) {
    return new Tags(tags.stream().collect(toMap(Tag::key, Tag::value)));
  }
}
