package poc.cloud;

import java.util.Optional;

/**
 * A role.
 *
 * @param service the service that may assume it; empty if another rule holds
 * @param policy what it may do; empty if nothing is written into it
 */
public record Role(
    String name, Optional<String> service, Optional<PolicyDocument> policy, Tags tags) {}
