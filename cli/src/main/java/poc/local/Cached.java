package poc.local;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made again once the folder has changed. It is also made again after a second, in
 * case a run was killed between a change and its announcement.
 */
final class Cached<T> implements Supplier<T> {

  private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

  private final Folder folder;
  private final Supplier<T> source;
  private @Nullable T value;
  private long revision;
  private long madeAtNanos;

  Cached(Folder folder, Supplier<T> source) {
    this.folder = folder;
    this.source = source;
  }

  @Override
  public synchronized T get() {
    long now = System.nanoTime();
    long current = folder.revision();
    T known = value;
    if (known != null && revision == current && now - madeAtNanos < LONGEST_NANOS) {
      return known;
    }
    T made = source.get();
    value = made;
    revision = current;
    madeAtNanos = now;
    return made;
  }
}
