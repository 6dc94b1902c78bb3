package poc.local;

import java.nio.file.Path;
import poc.cloud.CloudException;

/** A folder cannot be served, since a process serves it already. */
public final class AlreadyServedException extends CloudException {

  private static final long serialVersionUID = 1L;

  private final long pid;

  AlreadyServedException(Path root, long pid) {
    super("The local target in " + root + " is already served by process " + pid);
    this.pid = pid;
  }

  /** The process that serves it. */
  public long pid() {
    return pid;
  }
}
