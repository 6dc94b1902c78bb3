package poc.cloud;

import java.util.Optional;

/** Roles, as IAM keeps them. */
public interface Roles {

  /** The role of that name; empty if there is none. */
  Optional<Role> getRole(String name);

  /**
   * Creates a role that one service may assume, without any permission.
   *
   * @param service such as {@code lambda.amazonaws.com}
   */
  void createRole(String name, String service, Tags tags);

  /** Lets one service assume the role, and nothing else. */
  void updateAssumeRolePolicy(String name, String service);

  /** Sets what the role may do: the one policy that is written into it. */
  void putRolePolicy(String name, PolicyDocument policy);

  /** Deletes the role with its policy; does nothing if there is none. */
  void deleteRole(String name);
}
