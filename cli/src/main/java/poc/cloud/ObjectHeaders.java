package poc.cloud;

/**
 * Headers that are stored with an object and sent with it.
 *
 * @param contentType such as {@code text/html; charset=utf-8}
 * @param cacheControl such as {@code no-cache}
 */
public record ObjectHeaders(String contentType, String cacheControl) {}
