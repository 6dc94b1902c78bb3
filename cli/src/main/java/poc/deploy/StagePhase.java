package poc.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import poc.cloud.Cloud;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cloud.Stage;
import poc.plan.Change;
import poc.plan.Difference;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.plan.Unknown;
import poc.product.Product;

/** What is live: the stage, the deployment that it serves, and its settings. */
final class StagePhase implements Phase {

  private final Cloud cloud;
  private final Product product;
  private final ApiReference api;
  private final RestApiDefinition desired;
  private final Releases releases;
  private final Optional<Release> latest;

  StagePhase(Cloud cloud, Product product, RestApiDefinition desired, Optional<Release> latest) {
    this.cloud = cloud;
    this.product = product;
    this.api = ApiReference.of(product);
    this.desired = desired;
    this.releases = new Releases(cloud, product);
    this.latest = latest;
  }

  @Override
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>(accessLog());
    Optional<RestApi> found = api.find(cloud);
    Optional<Stage> stage = found.flatMap(a -> cloud.restApis().getStage(a.id(), product.stage()));
    if (stage.isEmpty()) {
      changes.add(Change.create(resource(), "nothing is deployed yet", deploy()));
    } else {
      RestApiDefinition saved = cloud.restApis().getDefinition(found.get().id());
      deployment(stage.get(), saved).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Change> deployment(Stage now, RestApiDefinition saved) {
    Optional<RestApiDefinition> live = releases.definition(now.deploymentId(), latest);
    List<Difference> settings = ApiDifferences.between(now, settings(now.deploymentId()));
    if (live.isEmpty()) {
      List<Difference> deployment =
          new Differences()
              .compare("deployment", now.deploymentId(), Unknown.NEW_DEPLOYMENT)
              .list();
      return Optional.of(
          Change.update(
              resource(),
              deployment,
              "deployed by hand: what is live there is not known",
              deploy()));
    }
    if (!live.get().equals(desired)) {
      String reason =
          saved.equals(desired) ? "saved but not live" : "what is saved will have changed";
      List<Difference> fields = new ArrayList<>(ApiDifferences.between(live.get(), desired));
      fields.addAll(settings);
      return Optional.of(Change.update(resource(), fields, reason, deploy()));
    }
    return settings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Change.update(
                resource(),
                settings,
                "settings differ",
                new ApiCommands.PutStage(api, settings(now.deploymentId()))));
  }

  private List<Change> accessLog() {
    return product.logs().access()
        ? LogGroupChanges.of(cloud, product.accessLogGroup(), product)
        : List.of();
  }

  private ApiCommands.Deploy deploy() {
    return new ApiCommands.Deploy(api, settings(Unknown.NEW_DEPLOYMENT), desired);
  }

  private Stage settings(String deploymentId) {
    return new Stage(
        product.stage(),
        deploymentId,
        Optional.of(product.api().stageThrottle()),
        product.logs().access() ? Optional.of(product.accessLogGroup()) : Optional.empty());
  }

  private Resource resource() {
    return new Resource("stage", api.name() + "/" + product.stage());
  }
}
