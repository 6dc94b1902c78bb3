package poc.publish;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import poc.cloud.Buckets.Content;
import poc.cloud.BytesContent;
import poc.cloud.CloudException;
import poc.cloud.ObjectHeaders;

/**
 * A file of a site as it should be published.
 *
 * @param key its path below the site's root, with slashes
 * @param size in bytes
 * @param sha256 hex digest of its bytes
 */
public record SiteFile(
    String key, long size, String sha256, ObjectHeaders headers, Content content) {

  /** A small file of the page, whose headers follow from its key. */
  public static SiteFile of(String key, byte[] bytes) {
    return new SiteFile(
        key,
        bytes.length,
        Digests.sha256(bytes),
        new ObjectHeaders(ContentTypes.of(key), CacheRules.VITE.cacheControl(key)),
        new BytesContent(bytes));
  }

  /** The same, kept for as long as other rules say. */
  public SiteFile under(CacheRules rules) {
    return new SiteFile(
        key,
        size,
        sha256,
        new ObjectHeaders(
            headers.contentType(), rules.cacheControl(key), headers.contentEncoding()),
        content);
  }

  static SiteFile of(String key, FileVersion version, ObjectHeaders headers) {
    return new SiteFile(key, version.size(), version.digest(), headers, version);
  }

  /** The file as it is published under an ETag. */
  SiteManifest.Entry published(String eTag) {
    return new SiteManifest.Entry(key, sha256, headers, eTag);
  }

  /** The same file as it is now. */
  SiteFile again() {
    if (content instanceof CompressedContent twin) {
      return Twins.of(twin.plain().again(), twin.coding());
    }
    if (!(content instanceof FileVersion version)) {
      return this;
    }
    try {
      return of(key, FileVersion.of(version.file(), version.size()), headers);
    } catch (NoSuchFileException e) {
      throw new CloudException(
          version.file() + " vanished while it was being published. Run the command again.", e);
    } catch (IOException e) {
      throw new CloudException("could not read " + version.file() + ": " + e.getMessage(), e);
    }
  }
}
