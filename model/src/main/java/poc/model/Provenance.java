package poc.model;

/**
 * Where a model comes from. It holds no time, so that the same data gives the same file.
 *
 * @param dataDigest SHA-256 of the data file's bytes, as {@code sha256:<hex>}
 * @param rows rows of the data, those that were dropped for missing values included
 * @param tool the name and version of the program that fitted it
 */
public record Provenance(String dataDigest, int rows, String tool) {}
