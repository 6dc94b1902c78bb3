package poc.cloud;

/**
 * A distribution.
 *
 * @param domainName CloudFront's own name for it, such as {@code d111111abcdef8.cloudfront.net}
 * @param eTag changes with whatever is saved
 * @param deployed whether what is saved has reached every edge
 */
public record Distribution(
    String id,
    String arn,
    String domainName,
    String eTag,
    boolean deployed,
    DistributionConfig config,
    Tags tags) {}
