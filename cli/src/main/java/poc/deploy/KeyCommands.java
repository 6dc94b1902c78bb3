package poc.deploy;

import poc.cloud.Cloud;
import poc.cloud.Tags;
import poc.cloud.UsagePlan;
import poc.plan.Command;

/** The steps by which key and usage plan come and change. */
final class KeyCommands {

  private KeyCommands() {}

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
}
