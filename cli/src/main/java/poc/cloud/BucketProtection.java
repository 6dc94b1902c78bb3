package poc.cloud;

/**
 * How far a bucket is guarded.
 *
 * @param publicAccessBlocked whether nothing in it can be opened to the public
 * @param versioned whether an object that is overwritten or deleted can be brought back
 */
public record BucketProtection(boolean publicAccessBlocked, boolean versioned) {

  public static final BucketProtection FULL = new BucketProtection(true, true);
}
