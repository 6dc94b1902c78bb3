package poc.cli;

/** What the tool's exit codes mean to a pipeline. */
final class ExitCode {

  static final int OK = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int DIFFERENCES = 3;
  static final int ACCESS = 4;
  static final int VERIFICATION = 5;
  static final int INTERRUPTED = 130;

  /** The reader of our output has enough of it; what a shell shows for SIGPIPE. */
  static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
