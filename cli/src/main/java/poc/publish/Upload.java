package poc.publish;

import java.util.List;
import poc.plan.Action;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Difference;
import poc.plan.Resource;

/**
 * A file that is uploaded, and why.
 *
 * @param differences from what the bucket has; empty if it has nothing
 * @param reason {@code new}, or the first thing that differs: {@code content}, {@code type}, {@code
 *     cache-control}, {@code encoding}
 */
record Upload(SiteFile file, List<Difference> differences, String reason) {

  static Upload create(SiteFile file) {
    return new Upload(file, List.of(), "new");
  }

  static Upload update(SiteFile file, List<Difference> differences) {
    return new Upload(file, differences, differences.get(0).field());
  }

  Change change(Command command) {
    return new Change(
        new Resource("object", file.key()),
        differences.isEmpty() ? Action.CREATE : Action.UPDATE,
        differences,
        reason,
        command);
  }

  /** What the page asks for comes before the page: 0 first, 3 last. */
  int turn() {
    String key = Twins.plain(file.key());
    if (key.equals("index.html")) {
      return 3;
    }
    if (isPage(key)) {
      return 2;
    }
    return file.headers().cacheControl().contains("immutable") ? 0 : 1;
  }

  static boolean isPage(String key) {
    String plain = Twins.plain(key);
    return plain.endsWith(".html") || plain.endsWith(".htm");
  }
}
