package poc.cloud;

/**
 * A zone.
 *
 * @param name without a dot at the end
 */
public record HostedZone(String id, String name) {}
