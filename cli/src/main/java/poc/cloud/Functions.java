package poc.cloud;

import java.util.Optional;

/** Functions, their versions and aliases, as AWS Lambda keeps them. */
public interface Functions {

  /** The function as it stands in {@code $LATEST}; empty if there is none of that name. */
  Optional<FunctionConfiguration> getFunction(String name);

  /**
   * Creates the function from a zip in a bucket.
   *
   * @throws CloudException if a function of that name exists, or the code cannot be read
   */
  FunctionConfiguration createFunction(FunctionSettings settings, ObjectLocation code, Tags tags);

  /** Replaces the code in {@code $LATEST}; versions that were published before keep theirs. */
  FunctionConfiguration updateFunctionCode(String name, ObjectLocation code);

  /** Replaces the settings in {@code $LATEST}; versions that were published before keep theirs. */
  FunctionConfiguration updateFunctionConfiguration(FunctionSettings settings);

  /**
   * Freezes {@code $LATEST} as a version. As on Lambda, nothing new is made while neither code nor
   * settings have changed since the version published last: that one is returned.
   *
   * @param codeSha256 the digest that {@code $LATEST} must have, base64 of the zip's SHA-256
   * @throws CloudException if {@code $LATEST} has other code
   */
  FunctionVersion publishVersion(String name, String codeSha256, String description);

  /** A published version; empty if there is none of that number. */
  Optional<FunctionVersion> getVersion(String name, String version);

  /** The version that the alias points at; empty if there is no such alias. */
  Optional<String> getAlias(String name, String alias);

  /** Makes the alias, or moves it, to a published version. */
  void putAlias(String name, String alias, String version);

  /** Deletes the function with its versions and aliases; does nothing if there is none. */
  void deleteFunction(String name);
}
