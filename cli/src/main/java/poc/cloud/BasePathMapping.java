package poc.cloud;

/**
 * A stage that answers below a path of a domain name.
 *
 * @param basePath one segment without slashes; empty for the root
 */
public record BasePathMapping(String basePath, String apiId, String stage) {}
