package poc.cloud;

import java.util.HashSet;
import java.util.Set;

/**
 * Who may read a bucket's objects by its policy.
 *
 * @param everyone whether all the world may
 * @param distributions ARNs of distributions that sign their requests
 * @param identities ids of origin access identities
 */
public record BucketReaders(boolean everyone, Set<String> distributions, Set<String> identities) {

  public static final BucketReaders NOBODY = new BucketReaders(false, Set.of(), Set.of());

  public BucketReaders {
    distributions = Set.copyOf(distributions);
    identities = Set.copyOf(identities);
  }

  /** These, and a distribution. */
  public BucketReaders with(String distributionArn) {
    Set<String> more = new HashSet<>(distributions);
    more.add(distributionArn);
    return new BucketReaders(everyone, more, identities);
  }
}
