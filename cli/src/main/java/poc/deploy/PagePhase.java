package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import poc.cloud.Cloud;
import poc.cloud.ObjectSummary;
import poc.plan.Change;
import poc.publish.SiteConfig;
import poc.publish.SiteFile;
import poc.publish.SiteManifest;
import poc.publish.SitePlan;

/** The page: its files, and the config.json that tells it where its API is. */
final class PagePhase implements Phase {

  private final Cloud cloud;
  private final String bucket;
  private final List<SiteFile> files;
  private final SiteManifest published;

  PagePhase(Cloud cloud, Build build, URI apiUrl, Optional<String> key, Optional<Release> release) {
    this.cloud = cloud;
    this.bucket = build.product().siteBucket(cloud.account());
    SiteConfig config =
        SiteConfig.of(
            build.product(), build.model(), build.modelDigest(), build.fields(), apiUrl, key);
    this.files = Stream.concat(build.page().stream(), Stream.of(config.file())).toList();
    this.published = release.map(Release::site).orElse(SiteManifest.EMPTY);
  }

  @Override
  public List<Change> changes() {
    return SitePlan.changes(bucket, files, published, listed());
  }

  /** What is published now. */
  SiteManifest manifest() {
    return SitePlan.manifest(files, listed());
  }

  private List<ObjectSummary> listed() {
    return cloud.buckets().headBucket(bucket).isPresent()
        ? cloud.buckets().listObjects(bucket, "")
        : List.of();
  }
}
