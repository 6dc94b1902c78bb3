package poc.cloud;

/**
 * An object in a listing.
 *
 * @param size in bytes
 * @param eTag changes whenever the bytes do; not to be taken for a digest
 */
public record ObjectSummary(String key, long size, String eTag) {}
