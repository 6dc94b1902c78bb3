package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Cloud;
import poc.plan.Change;
import poc.product.Publishing;
import poc.publish.OwnPage;
import poc.publish.Retention;
import poc.publish.SiteConfig;
import poc.publish.SiteFile;
import poc.publish.SiteManifest;
import poc.publish.SiteSync;

/** The page: its files, and the config.json that tells it where its API is. */
final class PagePhase implements Phase {

  private final Cloud cloud;
  private final String bucket;
  private final Publishing publishing;
  private final List<SiteFile> files;
  private final Optional<Release> latest;

  PagePhase(Cloud cloud, Build build, URI apiUrl, Optional<String> key, Optional<Release> latest) {
    this.cloud = cloud;
    this.latest = latest;
    this.bucket = build.product().siteBucket(cloud.account());
    SiteConfig config =
        SiteConfig.of(
            build.product(), build.model(), build.modelDigest(), build.fields(), apiUrl, key);
    this.publishing = build.product().site().publishing();
    this.files =
        OwnPage.published(
            publishing, Stream.concat(build.page().stream(), Stream.of(config.file())).toList());
  }

  @Override
  public List<Change> changes() {
    if (cloud.buckets().headBucket(bucket).isEmpty()) {
      return SiteSync.first(bucket, files).steps();
    }
    if (isAsReleased()) {
      return List.of();
    }
    try (SiteSync sync = new SiteSync(cloud::buckets, bucket, Retention.own(publishing))) {
      return sync.look(() -> files).steps();
    }
  }

  /** A release is recorded when its page is whole, so that the site's own record says no more. */
  private boolean isAsReleased() {
    return SiteSync.isRecorded(cloud.buckets().listObjects(bucket, ""))
        && latest.map(Release::site).equals(Optional.of(manifest()));
  }

  /** Every file that the page should have. */
  List<SiteFile> files() {
    return files;
  }

  /** What is published now. */
  SiteManifest manifest() {
    return cloud.buckets().headBucket(bucket).isPresent()
        ? SiteManifest.of(files, cloud.buckets().listObjects(bucket, ""))
        : SiteManifest.EMPTY;
  }
}
