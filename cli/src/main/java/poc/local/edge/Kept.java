package poc.local.edge;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import poc.local.http.Body;
import poc.local.http.Reply;

/**
 * An answer that an edge keeps.
 *
 * @param reply as viewers get it, without what is said of each request; its body never closes
 * @param eTag the origin's own, by which it is asked whether the answer still holds
 * @param since when the origin last said so
 * @param until before then it is used unasked
 * @param invalidations how many there were when it was asked for
 */
record Kept(Reply reply, Optional<String> eTag, Instant since, Instant until, int invalidations) {

  boolean fresh(Instant now) {
    return now.isBefore(until);
  }

  long ageSeconds(Instant now) {
    return Math.max(0, Duration.between(since, now).toSeconds());
  }

  /** The same, since the origin said now that it still holds. */
  Kept renewed(Instant now, Duration lifetime, int invalidations) {
    return new Kept(reply, eTag, now, now.plus(lifetime), invalidations);
  }

  /** In bytes. */
  long size() {
    return reply.body().length();
  }

  /** The reply, with its body in memory. */
  static Reply inMemory(Reply reply) throws IOException {
    try (Body body = reply.body()) {
      return new Reply(
          reply.status(), reply.headers(), Body.of(body.from(0).readNBytes((int) body.length())));
    }
  }
}
