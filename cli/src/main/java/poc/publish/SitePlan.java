package poc.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poc.cloud.Cloud;
import poc.cloud.ObjectLocation;
import poc.cloud.ObjectSummary;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Differences;
import poc.plan.Resource;

/** Which files are uploaded, why, and in which order. */
public final class SitePlan {

  private SitePlan() {}

  /**
   * Compares by content and headers, never by time: a file is left alone only if the manifest says
   * that it was published as it should be, and the listing says that it is still the same object.
   * What the page asks for comes before the page: assets, then the rest, HTML last.
   *
   * @param desired the files that should be there
   * @param published what was published last
   * @param listed what the bucket holds now
   */
  public static List<Change> changes(
      String bucket, List<SiteFile> desired, SiteManifest published, List<ObjectSummary> listed) {
    Map<String, ObjectSummary> present = byKey(listed);
    List<Change> changes = new ArrayList<>();
    desired.stream()
        .sorted(Comparator.comparingInt(SitePlan::turn).thenComparing(SiteFile::key))
        .forEach(
            file ->
                change(
                        bucket,
                        file,
                        published.entry(file.key()),
                        Optional.ofNullable(present.get(file.key())))
                    .ifPresent(changes::add));
    return changes;
  }

  /** The manifest of files that are published now. */
  public static SiteManifest manifest(List<SiteFile> files, List<ObjectSummary> listed) {
    Map<String, ObjectSummary> present = byKey(listed);
    return new SiteManifest(
        files.stream()
            .sorted(Comparator.comparing(SiteFile::key))
            .flatMap(file -> Stream.ofNullable(present.get(file.key())).map(o -> entry(file, o)))
            .toList());
  }

  private static SiteManifest.Entry entry(SiteFile file, ObjectSummary object) {
    return new SiteManifest.Entry(file.key(), file.sha256(), file.headers(), object.eTag());
  }

  private static Map<String, ObjectSummary> byKey(List<ObjectSummary> listed) {
    return listed.stream().collect(Collectors.toMap(ObjectSummary::key, Function.identity()));
  }

  private static int turn(SiteFile file) {
    if (file.key().startsWith("assets/")) {
      return 0;
    }
    return file.key().endsWith(".html") ? 2 : 1;
  }

  private static Optional<Change> change(
      String bucket,
      SiteFile file,
      Optional<SiteManifest.Entry> published,
      Optional<ObjectSummary> present) {
    Resource resource = new Resource("object", file.key());
    Command command = new PutObject(new ObjectLocation(bucket, file.key()), file);
    if (present.isEmpty()) {
      return Optional.of(Change.create(resource, "new", command));
    }
    if (published.isEmpty() || !published.get().eTag().equals(present.get().eTag())) {
      return Optional.of(Change.update(resource, List.of(), "not what was published", command));
    }
    SiteManifest.Entry entry = published.get();
    var differences =
        new Differences()
            .compare("content", digest(entry.sha256()), digest(file.sha256()))
            .compare("type", entry.headers().contentType(), file.headers().contentType())
            .compare("cache-control", entry.headers().cacheControl(), file.headers().cacheControl())
            .list();
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(Change.update(resource, differences, differences.get(0).field(), command));
  }

  private static String digest(String sha256) {
    return "sha256:" + sha256.substring(0, 12);
  }

  private record PutObject(ObjectLocation location, SiteFile file) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.buckets().putObject(location, file.headers(), file.content());
    }
  }
}
