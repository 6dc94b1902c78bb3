package poc.model;

/**
 * Where a model comes from. It holds no time, so that the same data gives the same file.
 *
 * @param dataDigest SHA-256 of the bytes of the file it was made from, as {@code sha256:<hex>}: the
 *     data, or the model of another program
 * @param rows rows of the data, those that were dropped for missing values included
 * @param tool the name and version of the program that fitted it; of an imported model, that saved
 *     it
 */
public record Provenance(String dataDigest, int rows, String tool) {}
