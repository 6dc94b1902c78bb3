package poc.deploy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.plan.Change;
import poc.plan.Listener;
import poc.plan.Plan;
import poc.product.Product;

/**
 * Brings the cloud to what a build says. There is no state beside the cloud's own: each run looks
 * at what is there, so a run that died is finished by the next one.
 */
public final class Deployment {

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
    List<Change> changes = new ArrayList<>();
    walk(phase -> changes.addAll(phase.changes()));
    return new Plan(changes);
  }

  /** Makes every change, phase by phase, each planned by what the ones before have made. */
  public Outcome deploy(Listener listener) {
    List<Change> made = new ArrayList<>();
    Release release =
        walk(
            phase -> {
              for (Change change : phase.changes()) {
                listener.started(change);
                change.command().run(cloud);
                listener.done(change);
                made.add(change);
              }
            });
    return new Outcome(new Plan(made), release);
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
  }

  private Release walk(Visitor visitor) {
    HostingPhase hosting = new HostingPhase(cloud, product);
    visitor.visit(hosting);
    URI siteUrl = hosting.siteUrl();
    visitor.visit(new FunctionPhase(cloud, build, siteUrl));
    visitor.visit(new ApiPhase(cloud, build, siteUrl));
    KeyPhase key = new KeyPhase(cloud, product);
    visitor.visit(key);

    URI apiUrl = ApiReference.of(product).url(cloud, product.stage(), product.api().path());
    Optional<Release> latest = new Releases(cloud, product).latest();
    PagePhase page = new PagePhase(cloud, build, apiUrl, key.value(), latest);
    visitor.visit(page);
    ReleasePhase release = new ReleasePhase(cloud, build, apiUrl, siteUrl, page.manifest(), latest);
    visitor.visit(release);
    return release.release();
  }
}
