package poc.deploy;

import poc.cloud.Cloud;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.plan.Change;
import poc.plan.Command;
import poc.plan.Resource;

/** The steps by which key and usage plan come, change and go. */
final class KeyCommands {

  private KeyCommands() {}

  static Change deleteUsagePlan(String name, String reason) {
    return Change.delete(new Resource("usage-plan", name), reason, new DeleteUsagePlan(name));
  }

  static Change deleteApiKey(String name, String reason) {
    return Change.delete(new Resource("api-key", name), reason, new DeleteApiKey(name));
  }

  record CreateApiKey(String name, Tags tags) implements Command {
    @Override
    public void run(Cloud cloud) {
      if (cloud.usagePlans().getApiKey(name).isEmpty()) {
        cloud.usagePlans().createApiKey(name, tags);
      }
    }
  }

  record PutUsagePlan(UsagePlan plan) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.usagePlans().putUsagePlan(plan);
    }
  }

  private record DeleteUsagePlan(String name) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.usagePlans().deleteUsagePlan(name);
    }
  }

  private record DeleteApiKey(String name) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.usagePlans().deleteApiKey(name);
    }
  }
}
