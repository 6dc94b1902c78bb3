package poc.deploy;

import java.net.URI;
import java.util.Optional;
import poc.cloud.RestApiDefinition;
import poc.publish.SiteConfig;
import poc.publish.SiteManifest;

/**
 * What a deploy made: enough to tell what is live, and to bring it back.
 *
 * @param number from 1, one more than the release before
 * @param functionVersion the version that the alias points at
 * @param codeSha256 base64 of the SHA-256 of the package
 * @param modelDigest {@code sha256:} and the digest of model.json
 * @param deploymentId the API's deployment that the stage serves
 * @param definition what that deployment froze
 * @param apiUrl where predictions are asked for
 * @param siteUrl where the page is
 * @param site the page's files
 */
public record Release(
    int number,
    String functionVersion,
    String codeSha256,
    String modelDigest,
    String deploymentId,
    RestApiDefinition definition,
    URI apiUrl,
    URI siteUrl,
    SiteManifest site) {

  /** Hex digest of the page's config.json. */
  public Optional<String> configSha256() {
    return site.entries().stream()
        .filter(entry -> entry.key().equals(SiteConfig.KEY))
        .map(SiteManifest.Entry::sha256)
        .findFirst();
  }

  Release withNumber(int other) {
    return new Release(
        other,
        functionVersion,
        codeSha256,
        modelDigest,
        deploymentId,
        definition,
        apiUrl,
        siteUrl,
        site);
  }

  /** Whether both made the same, whatever their numbers. */
  boolean sameAs(Release other) {
    return equals(other.withNumber(number));
  }
}
