package poc.local.runtime;

import java.util.List;

/** The Java processes that this one has started, which are sandboxes. */
public final class Children {

  private Children() {}

  public static List<ProcessHandle> java() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .toList();
  }
}
