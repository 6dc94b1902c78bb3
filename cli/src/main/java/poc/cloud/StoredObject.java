package poc.cloud;

import java.util.Optional;

/**
 * What is known of an object without reading it.
 *
 * @param sha256 hex digest of its bytes, which the bucket checked itself; empty if it keeps none
 */
public record StoredObject(ObjectSummary summary, ObjectHeaders headers, Optional<String> sha256) {}
