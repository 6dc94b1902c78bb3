package poc.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import poc.local.http.Body;
import poc.local.http.Fields;
import poc.local.http.Reply;

final class EdgeCacheTest {

  private final EdgeCache cache = new EdgeCache(1000);

  @Test
  void theLeastRecentlyUsedGoesFirst() {
    cache.keep(key("a"), kept(400));
    cache.keep(key("b"), kept(400));
    assertThat(cache.find(key("a"), List.of())).isPresent();
    cache.keep(key("c"), kept(400));

    assertThat(cache.find(key("a"), List.of())).isPresent();
    assertThat(cache.find(key("b"), List.of())).isEmpty();
    assertThat(cache.find(key("c"), List.of())).isPresent();
  }

  @Test
  void whatIsReplacedTakesNoPlace() {
    for (int i = 0; i < 10; i++) {
      cache.keep(key("a"), kept(500));
    }
    cache.keep(key("b"), kept(500));

    assertThat(cache.find(key("a"), List.of())).isPresent();
    assertThat(cache.find(key("b"), List.of())).isPresent();
  }

  @Test
  void anInvalidationFromBeforeItWasAskedForIsNoneOfIt() {
    List<List<String>> before = List.of(List.of("/*"));
    cache.keep(key("/a"), new Kept(reply(1), Optional.empty(), Instant.EPOCH, Instant.MAX, 1));

    assertThat(cache.find(key("/a"), before)).isPresent();
    assertThat(cache.find(key("/a"), List.of(List.of("/*"), List.of("/a")))).isEmpty();
  }

  private static EdgeCache.Key key(String path) {
    return new EdgeCache.Key(path, "site", path, List.of());
  }

  private static Kept kept(int size) {
    return new Kept(reply(size), Optional.empty(), Instant.EPOCH, Instant.MAX, 0);
  }

  private static Reply reply(int size) {
    return new Reply(200, Fields.NONE, Body.of(new byte[size]));
  }
}
