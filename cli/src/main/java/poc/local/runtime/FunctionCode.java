package poc.local.runtime;

import java.nio.file.Path;
import java.util.Optional;
import poc.cloud.FunctionVersion;

/** Where the host learns which code a function has. */
public interface FunctionCode {

  /**
   * What the alias points at now. Asked on every invocation, from several threads at once: the
   * answer may be up to a second old, so that it can be kept in memory.
   *
   * @return empty if there is no such function or alias
   */
  Optional<Deployed> find(String functionName, String alias);

  /**
   * A published version and the zip that it was published with.
   *
   * @param version the version, which never changes once published
   * @param zip a file that stays readable and unchanged for as long as the version exists
   */
  record Deployed(FunctionVersion version, Path zip) {}
}
