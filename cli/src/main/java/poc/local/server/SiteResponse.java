package poc.local.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import poc.local.ObjectFile;

/** Writes the answer to one GET or HEAD request (RFC 9110). */
record SiteResponse(HttpExchange exchange) {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** An object, a range of it, or the news that the client has it already. */
  void object(ObjectFile object) throws IOException {
    String eTag = describe(object);
    if (matches(request("If-None-Match"), eTag)) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    headers().set("Accept-Ranges", "bytes");
    long size = object.size();
    Optional<ByteRange> asked = range(eTag, size);
    if (asked.isEmpty()) {
      send(200, object, new ByteRange(0, size - 1));
      return;
    }
    ByteRange range = asked.get();
    if (range.length() == 0) {
      headers().set("Content-Range", "bytes */" + size);
      problem(416, "InvalidRange", "The object has no such bytes.");
      return;
    }
    headers().set("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), size));
    send(206, object, range);
  }

  /** The error document, with status 404. */
  void errorDocument(ObjectFile object) throws IOException {
    describe(object);
    send(404, object, new ByteRange(0, object.size() - 1));
  }

  /** To another path of the same site. */
  void redirect(String location) throws IOException {
    headers().set("Location", location);
    problem(302, "Found", "The folder's path ends in a slash.");
  }

  /** An answer of the server itself. */
  void problem(int status, String code, String message) throws IOException {
    byte[] page =
        "<!doctype html><title>%1$d %2$s</title><h1>%1$d %2$s</h1><p>%3$s</p>%n"
            .formatted(status, code, message)
            .getBytes(UTF_8);
    headers().set("Content-Type", "text/html; charset=utf-8");
    begin(status, page.length);
    if (hasBody(page.length)) {
      exchange.getResponseBody().write(page);
    }
  }

  private String describe(ObjectFile object) throws IOException {
    String eTag = '"' + object.summary().eTag() + '"';
    headers().set("Content-Type", object.headers().contentType());
    headers().set("Cache-Control", object.headers().cacheControl());
    headers().set("ETag", eTag);
    headers().set("Last-Modified", HTTP_DATE.format(object.lastModified()));
    return eTag;
  }

  /** {@code If-Range} with another ETag makes a range request one for the whole. */
  private Optional<ByteRange> range(String eTag, long size) {
    String range = request("Range");
    String condition = request("If-Range");
    return range == null || (condition != null && !condition.equals(eTag))
        ? Optional.empty()
        : ByteRange.parse(range, size);
  }

  private void send(int status, ObjectFile object, ByteRange range) throws IOException {
    begin(status, range.length());
    if (!hasBody(range.length())) {
      return;
    }
    object.seek(range.first());
    OutputStream out = exchange.getResponseBody();
    byte[] buffer = new byte[16 * 1024];
    long left = range.length();
    while (left > 0) {
      int read = object.content().read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("an object ended before its size");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private void begin(int status, long length) throws IOException {
    headers().set("Content-Length", Long.toString(length));
    exchange.sendResponseHeaders(status, hasBody(length) ? length : -1);
  }

  private boolean hasBody(long length) {
    return length > 0 && !exchange.getRequestMethod().equals("HEAD");
  }

  private static boolean matches(@Nullable String condition, String eTag) {
    return condition != null
        && (condition.strip().equals("*")
            || Arrays.stream(condition.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(eTag) || tag.equals("W/" + eTag)));
  }

  private @Nullable String request(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  private Headers headers() {
    return exchange.getResponseHeaders();
  }
}
