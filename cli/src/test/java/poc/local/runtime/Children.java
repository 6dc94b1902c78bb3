package poc.local.runtime;

import java.util.List;

/**
 * The Java processes that this one has started, which are sandboxes. One that is being started is
 * this process's image first, then the JDK's spawn helper, then its own: it may be absent for a
 * moment after it was seen.
 */
public final class Children {

  private Children() {}

  public static List<ProcessHandle> java() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .toList();
  }
}
