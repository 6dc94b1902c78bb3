package poc.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists that API Gateway gives in pages. */
final class Pages {

  /** The most that a page may hold. */
  static final int LIMIT = 500;

  private Pages() {}

  /**
   * Everything that is listed.
   *
   * @param page gets the page at a position; the first one at none
   * @param next the position of the page that follows; none after the last
   */
  static <P, T> List<T> all(
      Function<@Nullable String, P> page,
      Function<P, List<T>> items,
      Function<P, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    String position = null;
    do {
      P answer = page.apply(position);
      all.addAll(items.apply(answer));
      position = next.apply(answer);
    } while (position != null && !position.isEmpty());
    return all;
  }
}
