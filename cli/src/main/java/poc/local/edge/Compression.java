package poc.local.edge;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.Reply;

/** Which answers an edge compresses, after "Serve compressed files" in the developer guide. */
final class Compression {

  static final long SMALLEST = 1_000;
  static final long LARGEST = 10_000_000;

  private static final Set<String> TYPES =
      Set.of(
          "application/dash+xml",
          "application/eot",
          "application/font",
          "application/font-sfnt",
          "application/javascript",
          "application/json",
          "application/opentype",
          "application/otf",
          "application/pdf",
          "application/pkcs7-mime",
          "application/protobuf",
          "application/rss+xml",
          "application/truetype",
          "application/ttf",
          "application/vnd.apple.mpegurl",
          "application/vnd.mapbox-vector-tile",
          "application/vnd.ms-fontobject",
          "application/wasm",
          "application/x-font-opentype",
          "application/x-font-truetype",
          "application/x-font-ttf",
          "application/x-httpd-cgi",
          "application/x-javascript",
          "application/x-mpegurl",
          "application/x-opentype",
          "application/x-otf",
          "application/x-perl",
          "application/x-ttf",
          "application/xhtml+xml",
          "application/xml",
          "font/eot",
          "font/opentype",
          "font/otf",
          "font/ttf",
          "image/svg+xml",
          "text/css",
          "text/csv",
          "text/html",
          "text/javascript",
          "text/js",
          "text/plain",
          "text/richtext",
          "text/tab-separated-values",
          "text/x-component",
          "text/x-java-source",
          "text/x-script",
          "text/xml",
          "vnd.apple.mpegurl");

  private static final Set<Integer> STATUSES = Set.of(200, 403, 404);

  private Compression() {}

  /** The coding in which a reply is to be sent; empty to send it as it is. */
  static Optional<Coding> of(Reply reply, List<Coding> accepted) {
    long length = reply.body().length();
    boolean fit =
        STATUSES.contains(reply.status())
            && length >= SMALLEST
            && length <= LARGEST
            && !reply.headers().contains("Content-Encoding")
            && TYPES.contains(mediaType(reply.headers()));
    return fit ? accepted.stream().findFirst() : Optional.empty();
  }

  /**
   * The same in a coding: whoever compares ETags knows it for the same, though not the same bytes.
   */
  static Reply encoded(Reply reply, Coding coding) throws IOException {
    byte[] encoded;
    try (Body plain = reply.body()) {
      encoded = coding.encode(plain.from(0).readAllBytes());
    }
    Fields headers = weak(reply.headers()).with("Content-Encoding", coding.token());
    String vary = headers.list("Vary");
    return new Reply(
        reply.status(),
        headers
            .with("Vary", vary.isEmpty() ? "Accept-Encoding" : vary + ", Accept-Encoding")
            .without(List.of("Accept-Ranges")),
        Body.of(encoded));
  }

  private static Fields weak(Fields headers) {
    String eTag = headers.first("ETag").orElse("");
    if (eTag.startsWith("\"")) {
      return headers.with("ETag", "W/" + eTag);
    }
    return eTag.startsWith("W/") ? headers : headers.without(List.of("ETag"));
  }

  private static String mediaType(Fields headers) {
    String type = headers.first("Content-Type").orElse("");
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
