package poc.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cors.CorsPolicy;
import poc.plan.Change;
import poc.plan.Listener;
import poc.plan.Plan;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Product;
import poc.product.Site;

/**
 * Brings the cloud to what a build says. There is no state beside the cloud's own: each run looks
 * at what is there, so a run that died is finished by the next one.
 */
public final class Deployment {

  private static final int SIDE_BY_SIDE = 8;

  private final Cloud cloud;
  private final Build build;
  private final Product product;

  public Deployment(Cloud cloud, Build build) {
    this.cloud = cloud;
    this.build = build;
    this.product = build.product();
  }

  /** What {@link #deploy} would do now. Changes nothing. */
  public Plan plan() {
    return look().plan();
  }

  /**
   * What {@link #deploy} would do now, and what is live. Changes nothing: the phases look side by
   * side at what is there, each thing once.
   */
  public Outlook look() {
    ExecutorService executor = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      List<Future<List<Change>>> parts = new ArrayList<>();
      Cloud seen = Snapshot.of(cloud);
      Release release = walk(seen, phase -> parts.add(executor.submit(phase::changes)));
      List<Change> changes = new ArrayList<>();
      for (Future<List<Change>> part : parts) {
        changes.addAll(part.get());
      }
      List<Resource> leftBehind = changes.isEmpty() ? List.of() : leftBehind(seen);
      return new Outlook(new Plan(changes), release, leftBehind);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudException("interrupted while looking at what is there", e);
    } finally {
      executor.shutdownNow();
    }
  }

  /** Makes every change, phase by phase, each planned by what the ones before have made. */
  public Outcome deploy(Listener listener) {
    List<Change> made = new ArrayList<>();
    Visitor applying =
        new Visitor() {
          @Override
          public void visit(Phase phase) {
            for (Change change : phase.changes()) {
              listener.started(change);
              change.command().run(cloud);
              listener.done(change);
              made.add(change);
            }
          }

          @Override
          public boolean applies() {
            return true;
          }
        };
    Release release = walk(cloud, applying);
    return new Outcome(new Plan(made), release);
  }

  /**
   * What a deploy would do.
   *
   * @param plan the changes, in their order; none if everything is as it should be
   * @param release what is live if there are none, else what will be
   * @param leftBehind what serves the page now and would serve it no more, but stay
   */
  public record Outlook(Plan plan, Release release, List<Resource> leftBehind) {

    public Outlook {
      leftBehind = List.copyOf(leftBehind);
    }
  }

  /**
   * What a deploy has done.
   *
   * @param made the changes, in their order; none if everything was as it should be
   * @param release what is live now
   */
  public record Outcome(Plan made, Release release) {}

  private interface Visitor {
    void visit(Phase phase);

    /** Whether each phase is made before the next one looks. */
    default boolean applies() {
      return false;
    }
  }

  private Release walk(Cloud seen, Visitor visitor) {
    visitor.visit(new ArtifactBucket(seen, product));
    Hosting hosting = Hosting.of(seen, product);
    hosting.first().forEach(visitor::visit);
    URI siteUrl = known(visitor, "what serves the page", hosting.siteUrl());
    Optional<Release> latest = new Releases(seen, product).latest();
    CorsPolicy cors = cors(siteUrl, latest);
    visitor.visit(new RolePhase(seen, product));
    visitor.visit(new FunctionPhase(seen, build, cors));
    ApiPhase api = new ApiPhase(seen, build, cors);
    visitor.visit(api);
    PermissionPhase permission = new PermissionPhase(seen, product);
    visitor.visit(permission);
    visitor.visit(new StagePhase(seen, product, api.desired(), latest));
    visitor.visit(permission.afterwards());
    KeyPhase key = new KeyPhase(seen, product);
    visitor.visit(key);
    product.domain().ifPresent(domain -> visitor.visit(new DomainPhase(seen, product, domain)));

    URI apiUrl = known(visitor, "the API's stage", apiUrl(seen, siteUrl));
    hosting.beforePage().forEach(visitor::visit);
    Optional<String> shownKey = product.site().sameOrigin() ? Optional.empty() : key.value();
    PagePhase page = new PagePhase(seen, build, apiUrl, shownKey, latest);
    visitor.visit(page);
    hosting.afterPage(page, latest).forEach(visitor::visit);
    ReleasePhase release =
        new ReleasePhase(seen, build, api.desired(), apiUrl, siteUrl, page.manifest(), latest);
    visitor.visit(release);
    return release.release();
  }

  private List<Resource> leftBehind(Cloud seen) {
    List<URI> latest = new Releases(seen, product).latest().map(Release::siteUrl).stream().toList();
    FormerHosting former = new FormerHosting(seen, product, latest);
    return Stream.concat(former.names().stream(), former.resources().stream())
        .map(Change::resource)
        .toList();
  }

  /** A plan may not know yet what the next phases build on; what is made must. */
  private static URI known(Visitor visitor, String what, URI url) {
    if (visitor.applies() && url.equals(Unknown.URL)) {
      throw new CloudException(what + " was made, but does not show yet. Run the command again.");
    }
    return url;
  }

  /** Where the page was until now it stays for those who have it open, until the next release. */
  private CorsPolicy cors(URI siteUrl, Optional<Release> latest) {
    List<String> origins = new ArrayList<>(List.of(siteUrl.toString()));
    latest
        .map(release -> release.siteUrl().toString())
        .filter(former -> !siteUrl.equals(Unknown.URL) && !former.equals(siteUrl.toString()))
        .ifPresent(origins::add);
    origins.addAll(product.cors().origins());
    return CorsPolicy.of(origins, product.cors().headers());
  }

  /** As the page asks it. */
  private URI apiUrl(Cloud seen, URI siteUrl) {
    if (product.site().sameOrigin()) {
      return siteUrl.equals(Unknown.URL)
          ? siteUrl
          : URI.create(siteUrl + Site.API_PATH + product.api().path());
    }
    return product
        .domain()
        .map(domain -> domain.url(product.api().path()))
        .orElseGet(() -> ApiReference.of(product).url(seen, product.stage(), product.api().path()));
  }
}
