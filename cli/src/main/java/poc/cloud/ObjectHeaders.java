package poc.cloud;

import java.util.Optional;

/**
 * Headers that are stored with an object and sent with it.
 *
 * @param contentType such as {@code text/html; charset=utf-8}
 * @param cacheControl such as {@code no-cache}
 * @param contentEncoding such as {@code gzip}; empty where the bytes are what they are
 */
public record ObjectHeaders(
    String contentType, String cacheControl, Optional<String> contentEncoding) {

  /** Headers of an object that is not compressed. */
  public ObjectHeaders(String contentType, String cacheControl) {
    this(contentType, cacheControl, Optional.empty());
  }
}
