package poc.publish;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectSummary;

/** The files of one build of a site, as they were published. */
public record SiteManifest(List<Entry> entries) {

  public static final SiteManifest EMPTY = new SiteManifest(List.of());

  public SiteManifest {
    entries = List.copyOf(entries);
  }

  /** Files that are published now, as a bucket has them. */
  public static SiteManifest of(List<SiteFile> files, List<ObjectSummary> listed) {
    Map<String, String> eTags =
        listed.stream().collect(toMap(ObjectSummary::key, ObjectSummary::eTag));
    return new SiteManifest(
        files.stream()
            .sorted(Comparator.comparing(SiteFile::key))
            .flatMap(file -> Stream.ofNullable(eTags.get(file.key())).map(file::published))
            .toList());
  }

  /**
   * A published file.
   *
   * @param sha256 hex digest of the bytes that were sent
   * @param eTag what the bucket called them
   */
  public record Entry(String key, String sha256, ObjectHeaders headers, String eTag) {

    boolean holds(SiteFile file) {
      return sha256.equals(file.sha256()) && headers.equals(file.headers());
    }
  }
}
