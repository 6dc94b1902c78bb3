package poc.local.edge;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import poc.local.http.Fields;
import poc.local.http.Reply;
import poc.local.http.Request;
import poc.local.http.Responder;

/** Asks origins only for what is not kept, or may not hold any more. */
final class CachedOrigins {

  private static final String HIT = "Hit from cloudfront";
  private static final String MISS = "Miss from cloudfront";
  private static final String REFRESHED = "RefreshHit from cloudfront";
  private static final String ERROR = "Error from cloudfront";

  private final EdgeCache cache;
  private final Clock clock;

  CachedOrigins(EdgeCache cache, Clock clock) {
    this.cache = cache;
    this.clock = clock;
  }

  /**
   * The answer, with {@code X-Cache} and, from the cache, {@code Age}.
   *
   * @param invalidations the paths of all that were ever asked
   */
  Reply answer(
      Responder origin,
      EdgeCache.Key key,
      Request request,
      CachePolicy policy,
      List<List<String>> invalidations)
      throws IOException {
    if (!request.reads() || !policy.keeps()) {
      return said(compressed(origin.answer(request), key), MISS);
    }
    Optional<Kept> kept = cache.find(key, invalidations);
    if (kept.isPresent() && kept.get().fresh(clock.instant())) {
      return hit(kept.get(), HIT);
    }
    Reply reply = origin.answer(asked(request, kept));
    if (kept.isPresent()) {
      if (reply.status() == 304 || reply.status() >= 500) {
        reply.close();
        return again(key, kept.get(), reply, policy, invalidations.size());
      }
      cache.forget(key);
    }
    return said(keep(key, reply, policy, invalidations.size()), MISS);
  }

  /**
   * GET of the whole, even for HEAD or a range; with a condition, if there is something to keep.
   */
  private static Request asked(Request request, Optional<Kept> kept) {
    Fields headers =
        request
            .headers()
            .without(
                List.of(
                    "If-Match",
                    "If-Modified-Since",
                    "If-None-Match",
                    "If-Range",
                    "If-Unmodified-Since",
                    "Range"));
    String eTag = kept.flatMap(Kept::eTag).orElse("");
    return new Request(
        "GET",
        request.secure(),
        request.path(),
        request.query(),
        eTag.isEmpty() ? headers : headers.with("If-None-Match", eTag),
        request.body(),
        request.clientIp());
  }

  /** What was kept, since the origin said that it holds, or can say nothing for the moment. */
  private Reply again(
      EdgeCache.Key key, Kept kept, Reply reply, CachePolicy policy, int invalidations) {
    boolean holds = reply.status() == 304;
    Fields said = holds ? kept.reply().headers().with(reply.headers()) : kept.reply().headers();
    Duration lifetime =
        holds
            ? Lifetime.of(kept.reply().withHeaders(said), policy, clock.instant())
                .orElse(Duration.ZERO)
            : Lifetime.OF_ERRORS;
    cache.keep(key, kept.renewed(clock.instant(), lifetime, invalidations));
    return hit(kept, holds ? REFRESHED : HIT);
  }

  private Reply keep(EdgeCache.Key key, Reply reply, CachePolicy policy, int invalidations)
      throws IOException {
    Instant now = clock.instant();
    Optional<Duration> lifetime = Lifetime.of(reply, policy, now);
    Optional<String> eTag = reply.headers().first("ETag");
    Reply sent = compressed(reply, key);
    if (lifetime.isEmpty() || sent.body().length() > EdgeCache.LARGEST) {
      return sent;
    }
    Reply inMemory = Kept.inMemory(sent);
    cache.keep(key, new Kept(inMemory, eTag, now, now.plus(lifetime.get()), invalidations));
    return inMemory;
  }

  private static Reply compressed(Reply reply, EdgeCache.Key key) throws IOException {
    Optional<Coding> coding = Compression.of(reply, key.codings());
    return coding.isPresent() ? Compression.encoded(reply, coding.get()) : reply;
  }

  private Reply hit(Kept kept, String how) {
    Reply reply = said(kept.reply(), how);
    return reply.with("Age", Long.toString(kept.ageSeconds(clock.instant())));
  }

  private static Reply said(Reply reply, String how) {
    return reply.with("X-Cache", reply.status() >= 400 ? ERROR : how);
  }
}
