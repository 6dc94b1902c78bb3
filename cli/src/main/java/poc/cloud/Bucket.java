package poc.cloud;

import java.util.Optional;

/**
 * A bucket.
 *
 * @param website how it is served; empty if website hosting is off
 */
public record Bucket(String name, Optional<Website> website, Tags tags) {}
