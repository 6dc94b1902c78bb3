package poc.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import poc.cloud.ObjectHeaders;
import poc.plan.Difference;
import poc.plan.Differences;

/**
 * What makes a bucket hold a site. Files are compared by content and headers, never by time.
 *
 * @param waves what is uploaded: each wave when the one before is there
 * @param deletions keys, deleted when everything is uploaded
 * @param before what is recorded as published
 * @param builds what is published then, but for the files that are uploaded
 */
record SitePlan(List<List<Upload>> waves, List<String> deletions, Builds before, Builds builds) {

  /**
   * Compares.
   *
   * @param named which of some keys the site's files name, and which therefore stay
   */
  static SitePlan of(
      List<SiteFile> desired,
      Observed observed,
      Retention retention,
      Function<Set<String>, Set<String>> named) {
    Builds before = observed.builds();
    int number = before.isBuildOf(desired) ? before.number() : before.number() + 1;
    SortedMap<String, Builds.Published> files = new TreeMap<>();
    SortedMap<Integer, List<Upload>> waves = new TreeMap<>();
    for (SiteFile file : desired) {
      Optional<Observed.State> state = observed.state(file.key());
      Optional<Upload> upload = upload(file, state);
      if (upload.isPresent()) {
        waves.computeIfAbsent(upload.get().turn(), turn -> new ArrayList<>()).add(upload.get());
      } else {
        files.put(
            file.key(), new Builds.Published(file.published(state.orElseThrow().eTag()), number));
      }
    }
    Set<String> wanted = desired.stream().map(SiteFile::key).collect(Collectors.toSet());
    Set<String> doomed = doomed(observed, wanted, retention, number);
    if (!doomed.isEmpty()) {
      doomed.removeAll(named.apply(doomed));
    }
    before.files().values().stream()
        .filter(file -> !wanted.contains(file.entry().key()))
        .filter(file -> observed.listed().containsKey(file.entry().key()))
        .filter(file -> !doomed.contains(file.entry().key()))
        .forEach(file -> files.put(file.entry().key(), file.notAfter(number - 1)));
    waves.values().forEach(wave -> wave.sort(Comparator.comparing(upload -> upload.file().key())));
    return new SitePlan(
        List.copyOf(waves.values()), List.copyOf(doomed), before, new Builds(number, files));
  }

  boolean isEmpty() {
    return waves.isEmpty() && deletions.isEmpty() && builds.equals(before);
  }

  List<Upload> uploads() {
    return waves.stream().flatMap(List::stream).toList();
  }

  /** What is published once the files are uploaded. */
  Builds after(Collection<SiteManifest.Entry> uploaded) {
    SortedMap<String, Builds.Published> files = new TreeMap<>(builds.files());
    uploaded.forEach(e -> files.put(e.key(), new Builds.Published(e, builds.number())));
    return new Builds(builds.number(), files);
  }

  private static Set<String> doomed(
      Observed observed, Set<String> wanted, Retention retention, int number) {
    Map<String, Builds.Published> ours = observed.builds().files();
    return observed.listed().keySet().stream()
        .filter(key -> !wanted.contains(key))
        .filter(
            key -> {
              Builds.Published file = ours.get(key);
              return (file == null || !observed.isAsPublished(key))
                  ? retention.foreign()
                  : retention.deletes(file.notAfter(number - 1).build(), number);
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<Upload> upload(SiteFile file, Optional<Observed.State> state) {
    if (state.isEmpty()) {
      return Optional.of(Upload.create(file));
    }
    Optional<ObjectHeaders> headers = state.get().headers();
    Differences differences =
        new Differences()
            .compare(
                "content",
                state.get().sha256().map(Digest::new).orElse(null),
                new Digest(file.sha256()));
    if (headers.isPresent()) {
      compare(headers.get(), file.headers(), differences);
    }
    List<Difference> found = differences.list();
    return found.isEmpty() ? Optional.empty() : Optional.of(Upload.update(file, found));
  }

  private static void compare(ObjectHeaders before, ObjectHeaders after, Differences differences) {
    differences
        .compare("type", before.contentType(), after.contentType())
        .compare("cache-control", before.cacheControl(), after.cacheControl())
        .compare(
            "encoding",
            before.contentEncoding().orElse(null),
            after.contentEncoding().orElse(null));
  }

  private record Digest(String sha256) {

    private static final int SHOWN = 12;

    @Override
    public String toString() {
      return "sha256:" + sha256.substring(0, SHOWN);
    }
  }
}
