package poc.deploy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import poc.cloud.Cloud;
import poc.cloud.LogGroup;
import poc.cloud.Tags;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Differences;
import poc.plan.Resource;
import poc.product.Product;

/** How a log group comes to exist, and to forget. */
final class LogGroupChanges {

  private LogGroupChanges() {}

  /** All of a product's log groups are looked for at once. */
  static List<Change> of(Cloud cloud, String name, Product product) {
    Optional<LogGroup> now =
        cloud.logGroups().getLogGroups(product.logGroups()).stream()
            .filter(group -> group.name().equals(name))
            .findFirst();
    int days = product.logs().retentionDays();
    Resource resource = new Resource("log-group", name);
    Command command = new PutLogGroup(name, days, product.tags());
    if (now.isEmpty()) {
      return List.of(Change.create(resource, "keeps the log for " + days + " days", command));
    }
    if (now.get().retentionDays().equals(OptionalInt.of(days))) {
      return List.of();
    }
    OptionalInt before = now.get().retentionDays();
    return List.of(
        Change.update(
            resource,
            new Differences()
                .compare(
                    "retention",
                    before.isPresent() ? before.getAsInt() + " days" : "for ever",
                    days + " days")
                .list(),
            "settings differ",
            command));
  }

  private record PutLogGroup(String name, int days, Tags tags) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.logGroups().createLogGroup(name, tags);
      cloud.logGroups().putRetentionPolicy(name, days);
    }
  }
}
