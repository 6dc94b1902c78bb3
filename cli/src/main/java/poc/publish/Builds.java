package poc.publish;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was published into a bucket, and is there still as far as is known: the files of the build
 * made last, and those of earlier builds that are not removed yet.
 *
 * @param number of the build made last, from 1; 0 before the first
 * @param files by key
 */
record Builds(int number, SortedMap<String, Published> files) {

  static final Builds NONE = new Builds(0, new TreeMap<>());

  Builds {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * A published file.
   *
   * @param build the latest build that has it
   */
  record Published(SiteManifest.Entry entry, int build) {

    /** The same file, which a build that was never finished does not have. */
    Published notAfter(int finished) {
      return new Published(entry, Math.min(build, finished));
    }
  }

  Optional<SiteManifest.Entry> entry(String key) {
    return Optional.ofNullable(files.get(key)).map(Published::entry);
  }

  /** Whether the build made last has these files, and no others. */
  boolean isBuildOf(Collection<SiteFile> desired) {
    Map<String, SiteManifest.Entry> last = new HashMap<>();
    files.forEach(
        (key, file) -> {
          if (file.build() == number) {
            last.put(key, file.entry());
          }
        });
    return last.size() == desired.size()
        && desired.stream()
            .allMatch(file -> last.containsKey(file.key()) && last.get(file.key()).holds(file));
  }

  /** The same builds, of which some files were published anew without the rest of theirs. */
  Builds with(Collection<SiteManifest.Entry> entries) {
    SortedMap<String, Published> changed = new TreeMap<>(files);
    entries.forEach(entry -> changed.put(entry.key(), new Published(entry, number + 1)));
    return new Builds(number, changed);
  }
}
