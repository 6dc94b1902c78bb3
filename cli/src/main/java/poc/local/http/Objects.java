package poc.local.http;

import java.io.IOException;
import java.util.Optional;

/** Files that can be asked for by their keys. */
@FunctionalInterface
public interface Objects {

  /**
   * The answer to GET of one: status 200 with all its headers; empty if there is none. The caller
   * closes it.
   */
  Optional<Reply> get(String key) throws IOException;
}
