package poc.cloud;

/**
 * A function that runs on CloudFront's edges.
 *
 * @param code JavaScript, as it is live
 */
public record EdgeFunction(String name, String arn, String code) {}
