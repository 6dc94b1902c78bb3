package poc.publish;

import java.util.List;
import java.util.Optional;
import poc.cloud.ObjectHeaders;

/** What was published last, as it was then: by it and one listing, what changed since is known. */
public record SiteManifest(List<Entry> entries) {

  public static final SiteManifest EMPTY = new SiteManifest(List.of());

  public SiteManifest {
    entries = List.copyOf(entries);
  }

  /**
   * A published file.
   *
   * @param sha256 hex digest of the bytes that were sent
   * @param eTag what the bucket called them
   */
  public record Entry(String key, String sha256, ObjectHeaders headers, String eTag) {}

  Optional<Entry> entry(String key) {
    return entries.stream().filter(e -> e.key().equals(key)).findFirst();
  }
}
