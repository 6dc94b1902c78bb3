package poc.cloud;

import org.jspecify.annotations.Nullable;

/** A bucket was asked for what is in it, and there is no such bucket. */
public final class AbsentBucketException extends CloudException {

  private static final long serialVersionUID = 1L;

  public AbsentBucketException(String bucket, @Nullable Throwable cause) {
    super("there is no bucket " + bucket, cause);
  }
}
