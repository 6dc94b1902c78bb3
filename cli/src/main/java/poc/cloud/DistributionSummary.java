package poc.cloud;

import java.util.List;

/**
 * A distribution in a listing.
 *
 * @param domainName CloudFront's own name for it, such as {@code d111111abcdef8.cloudfront.net}
 * @param aliases the names of one's own that it answers to
 */
public record DistributionSummary(
    String id, String arn, String domainName, List<String> aliases, String comment) {

  public DistributionSummary {
    aliases = List.copyOf(aliases);
  }
}
