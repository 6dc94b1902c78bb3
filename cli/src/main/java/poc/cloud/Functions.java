package poc.cloud;

import java.util.Optional;
import java.util.Set;

/** Functions, their versions and aliases, as AWS Lambda keeps them. */
public interface Functions {

  /** The function as it stands in {@code $LATEST}; empty if there is none of that name. */
  Optional<FunctionConfiguration> getFunction(String name);

  /**
   * Creates the function from a zip in a bucket, and waits until it can be called.
   *
   * @throws CloudException if a function of that name exists, its role does not, or the code cannot
   *     be read
   */
  FunctionConfiguration createFunction(FunctionSettings settings, ObjectLocation code, Tags tags);

  /**
   * Replaces the code in {@code $LATEST}, and waits until it has settled; versions that were
   * published before keep theirs.
   */
  FunctionConfiguration updateFunctionCode(String name, ObjectLocation code, String architecture);

  /**
   * Replaces the settings in {@code $LATEST}, and waits until they have settled; versions that were
   * published before keep theirs.
   */
  FunctionConfiguration updateFunctionConfiguration(FunctionSettings settings);

  /**
   * Freezes {@code $LATEST} as a version. As on Lambda, nothing new is made while neither code nor
   * settings have changed since the version published last: that one is returned.
   *
   * @param codeSha256 the digest that {@code $LATEST} must have, base64 of the zip's SHA-256
   * @throws CloudException if {@code $LATEST} has other code
   */
  FunctionVersion publishVersion(String name, String codeSha256, String description);

  /** The version that the alias points at; empty if there is no such alias. */
  Optional<FunctionVersion> getAlias(String name, String alias);

  /** Makes the alias, or moves it, to a published version. */
  void putAlias(String name, String alias, String version);

  /** Who may call the alias; none if there is no such alias. */
  Set<Permission> getPermissions(String name, String alias);

  /** Lets a service call the alias. */
  void addPermission(String name, String alias, Permission permission);

  /** Takes a permission back; does nothing if there is none of that name. */
  void removePermission(String name, String alias, String statementId);

  /** Deletes the function with its versions and aliases; does nothing if there is none. */
  void deleteFunction(String name);
}
