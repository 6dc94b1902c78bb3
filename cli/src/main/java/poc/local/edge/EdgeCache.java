package poc.local.edge;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an edge keeps, in memory: the least recently used goes first when it is full. Answers over
 * {@link #LARGEST} are not kept.
 */
final class EdgeCache {

  /** In bytes. */
  static final long LARGEST = 10_000_000;

  private final long capacity;
  private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * An empty one.
   *
   * @param capacity in bytes of bodies
   */
  EdgeCache(long capacity) {
    this.capacity = capacity;
  }

  /**
   * What is kept under a key, fresh or not; empty if it is not there or was invalidated.
   *
   * @param invalidations the paths of all that were ever asked
   */
  synchronized Optional<Kept> find(Key key, List<List<String>> invalidations) {
    Kept found = kept.get(key);
    if (found == null) {
      return Optional.empty();
    }
    boolean invalid =
        invalidations.stream()
            .skip(found.invalidations())
            .flatMap(List::stream)
            .anyMatch(path -> PathPattern.invalidates(path, key.path()));
    if (invalid) {
      forget(key);
      return Optional.empty();
    }
    return Optional.of(found);
  }

  synchronized void keep(Key key, Kept answer) {
    forget(key);
    if (answer.size() > LARGEST) {
      return;
    }
    kept.put(key, answer);
    size += answer.size();
    Iterator<Kept> eldest = kept.values().iterator();
    while (size > capacity && eldest.hasNext()) {
      size -= eldest.next().size();
      eldest.remove();
    }
  }

  synchronized void forget(Key key) {
    Kept gone = kept.remove(key);
    size -= gone == null ? 0 : gone.size();
  }

  /**
   * What tells answers apart.
   *
   * @param path as the viewer sent it, with its query if that tells answers apart
   * @param origin who was asked
   * @param uri what the origin was asked for
   * @param codings in what the viewer can read
   */
  record Key(String path, String origin, String uri, List<Coding> codings) {}
}
