package poc.cli;

import org.jspecify.annotations.Nullable;

/**
 * The command cannot go on. Says what was tried, why it failed and what to do; carries the exit
 * code.
 */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The user asked for something that cannot be. */
  static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message, null);
  }

  /** Something went wrong on the way. */
  static Failure failed(String message, Throwable cause) {
    return new Failure(ExitCode.FAILED, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
