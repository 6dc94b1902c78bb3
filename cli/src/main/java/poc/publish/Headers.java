package poc.publish;

import java.util.Locale;
import java.util.Map;
import poc.cloud.ObjectHeaders;

/** Which headers a file is published with: types from a fixed table, caching by where it lies. */
final class Headers {

  /** Vite names everything in this folder after its content, so it never changes. */
  private static final String HASHED = "assets/";

  private static final String IMMUTABLE = "public, max-age=31536000, immutable";
  private static final String NO_CACHE = "no-cache";
  private static final String UNKNOWN = "application/octet-stream";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("gif", "image/gif"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("xml", "application/xml"));

  private Headers() {}

  static ObjectHeaders of(String key) {
    String extension = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new ObjectHeaders(
        TYPES.getOrDefault(extension, UNKNOWN), key.startsWith(HASHED) ? IMMUTABLE : NO_CACHE);
  }
}
