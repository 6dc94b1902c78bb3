package poc.cloud;

/**
 * Website hosting.
 *
 * @param indexDocument what answers for a path that ends in a slash, such as {@code index.html}
 * @param errorDocument the key of what answers where there is no object, with status 404
 */
public record Website(String indexDocument, String errorDocument) {}
