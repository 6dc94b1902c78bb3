package poc.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.ObjectLocation;
import poc.product.Product;
import poc.publish.OwnPage;
import poc.publish.SiteConfig;
import poc.publish.SiteFile;

/** A product's page with the configuration of its release: what can be published by itself. */
public final class ReleasedPage {

  private ReleasedPage() {}

  /**
   * The page's files as they are to be published; empty if there is no release.
   *
   * @param page the built page, without config.json
   * @throws CloudException if the configuration that is published is not the release's
   */
  public static Optional<List<SiteFile>> of(Cloud cloud, Product product, List<SiteFile> page) {
    return new Releases(cloud, product)
        .latest()
        .map(release -> config(cloud, product, release))
        .map(config -> Stream.concat(page.stream(), Stream.of(config)).toList())
        .map(files -> OwnPage.published(product.site().publishing(), files));
  }

  private static SiteFile config(Cloud cloud, Product product, Release release) {
    String bucket = product.siteBucket(cloud.account());
    return cloud
        .buckets()
        .headBucket(bucket)
        .flatMap(found -> cloud.buckets().getObject(new ObjectLocation(bucket, SiteConfig.KEY)))
        .map(in -> SiteFile.of(SiteConfig.KEY, bytes(in)))
        .filter(file -> release.configSha256().equals(Optional.of(file.sha256())))
        .orElseThrow(
            () ->
                new CloudException(
                    "%s in the bucket %s is not that of release %d: 'poc deploy' writes it again"
                        .formatted(SiteConfig.KEY, bucket, release.number())));
  }

  private static byte[] bytes(InputStream config) {
    try (InputStream in = config) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new CloudException("could not read " + SiteConfig.KEY + ": " + e.getMessage(), e);
    }
  }
}
