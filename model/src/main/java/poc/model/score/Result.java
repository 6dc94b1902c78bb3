package poc.model.score;

import org.jspecify.annotations.Nullable;

/** What is written after a row, or why nothing can be. */
final class Result {
  private final byte[] suffix;
  private final @Nullable String reason;

  private Result(byte[] suffix, @Nullable String reason) {
    this.suffix = suffix;
    this.reason = reason;
  }

  static Result of(byte[] suffix) {
    return new Result(suffix, null);
  }

  static Result refused(String reason) {
    return new Result(new byte[0], reason);
  }

  /** What is written after the row; not to be changed. */
  byte[] suffix() {
    return suffix;
  }

  /** Why there is no result; null if there is one. */
  @Nullable String reason() {
    return reason;
  }
}
