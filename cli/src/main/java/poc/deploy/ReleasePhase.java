package poc.deploy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.FunctionVersion;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cloud.Stage;
import poc.plan.Change;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.publish.SiteManifest;

/** The record of what is live, written when all of it is. */
final class ReleasePhase implements Phase {

  private final Releases releases;
  private final Optional<Release> latest;
  private final Release next;

  ReleasePhase(
      Cloud cloud,
      Build build,
      RestApiDefinition definition,
      URI apiUrl,
      URI siteUrl,
      SiteManifest site,
      Optional<Release> latest) {
    this.releases = new Releases(cloud, build.product());
    this.latest = latest;
    Optional<FunctionVersion> version =
        cloud.functions().getAlias(build.product().functionName(), FunctionPhase.ALIAS);
    Optional<RestApi> api = ApiReference.of(build.product()).find(cloud);
    Optional<Stage> stage =
        api.flatMap(a -> cloud.restApis().getStage(a.id(), build.product().stage()));
    this.next =
        new Release(
            latest.map(Release::number).orElse(0) + 1,
            version.map(FunctionVersion::version).orElse(Unknown.URL.toString()),
            build.function().sha256Base64(),
            build.modelDigest(),
            stage.map(Stage::deploymentId).orElse(Unknown.URL.toString()),
            definition,
            apiUrl,
            siteUrl,
            site);
  }

  @Override
  public List<Change> changes() {
    if (latest.isPresent() && latest.get().sameAs(next)) {
      return List.of();
    }
    Resource resource = new Resource("release", Integer.toString(next.number()));
    return List.of(Change.create(resource, "records what is live", releases.record(next)));
  }

  /** What is live once the changes are made. */
  Release release() {
    return latest.filter(next::sameAs).orElse(next);
  }
}
