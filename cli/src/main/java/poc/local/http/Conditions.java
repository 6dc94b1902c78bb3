package poc.local.http;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is sent of a whole answer: nothing that the client has already, and only the range asked.
 */
public final class Conditions {

  /** What a 304 does not say (RFC 9110, section 15.4.5). */
  private static final List<String> OF_CONTENT =
      List.of("Content-Type", "Content-Length", "Content-Encoding", "Content-Range", "Age");

  private Conditions() {}

  /** The part of a reply with status 200 that a request asks for; others stay as they are. */
  public static Reply applied(Request request, Reply whole) throws IOException {
    if (whole.status() != 200 || !request.reads()) {
      return whole;
    }
    if (unchanged(request, whole)) {
      return whole.withStatus(304).withHeaders(whole.headers().without(OF_CONTENT)).withoutBody();
    }
    Optional<ByteRange> asked = range(request, whole);
    if (asked.isEmpty()) {
      return whole;
    }
    long size = whole.body().length();
    ByteRange range = asked.get();
    if (range.length() == 0) {
      whole.close();
      return Reply.problem(416, "InvalidRange", "The object has no such bytes.")
          .with("Content-Range", "bytes */" + size);
    }
    return new Reply(206, whole.headers(), whole.body().part(range))
        .with("Content-Range", "bytes %d-%d/%d".formatted(range.first(), range.last(), size));
  }

  private static boolean unchanged(Request request, Reply whole) {
    Optional<String> eTag = whole.headers().first("ETag");
    if (request.headers().contains("If-None-Match")) {
      return eTag.isPresent() && matches(request.headers().list("If-None-Match"), eTag.get());
    }
    Optional<Instant> since = request.headers().first("If-Modified-Since").flatMap(HttpDate::parse);
    Optional<Instant> modified = whole.headers().first("Last-Modified").flatMap(HttpDate::parse);
    return since.isPresent() && modified.isPresent() && !modified.get().isAfter(since.get());
  }

  /** Weakly, as it is of no account here whether two are the same byte for byte. */
  private static boolean matches(String condition, String eTag) {
    return condition.strip().equals("*")
        || Arrays.stream(condition.split(",", -1))
            .map(Conditions::opaque)
            .anyMatch(opaque(eTag)::equals);
  }

  private static String opaque(String eTag) {
    String tag = eTag.strip();
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  /** {@code If-Range} with another ETag, or a weak one, makes it a request for the whole. */
  private static Optional<ByteRange> range(Request request, Reply whole) {
    Optional<String> condition = request.headers().first("If-Range");
    if (condition.isPresent() && !condition.equals(whole.headers().first("ETag"))) {
      return Optional.empty();
    }
    return request
        .headers()
        .first("Range")
        .filter(header -> request.method().equals("GET"))
        .flatMap(header -> ByteRange.parse(header, whole.body().length()));
  }
}
