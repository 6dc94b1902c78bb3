package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Tags;
import poc.local.LocalCloud;
import poc.plan.Action;
import poc.plan.Plan;

class DestructionTest {

  @TempDir Path folder;
  private LocalCloud cloud;
  private Build build;

  @BeforeEach
  void deployed() {
    cloud = new LocalCloud(folder.resolve("cloud"));
    build = Samples.build(folder, "a");
    new Deployment(cloud, build).deploy(new Silent());
  }

  @Test
  void everythingOfTheProductGoes() {
    Destruction destruction = new Destruction(cloud, build.product());

    destruction.destroy(destruction.plan(), new Silent());

    assertThat(destruction.plan().isEmpty()).isTrue();
    assertThat(cloud.restApis().getRestApis()).isEmpty();
    assertThat(cloud.functions().getFunction("admission-dev")).isEmpty();
    assertThat(cloud.usagePlans().getApiKey("admission-dev")).isEmpty();
    Plan anew = new Deployment(cloud, build).plan();
    assertThat(anew.count(Action.CREATE)).isEqualTo(anew.changes().size());
  }

  @Test
  void whatBelongsToOthersStays() {
    Tags others = Tags.of("other", "dev");
    cloud.buckets().createBucket("other-dev-site", others);
    cloud.restApis().createRestApi("admission-dev", "same name, other tags", others);
    cloud.usagePlans().deleteApiKey("admission-dev");
    cloud.usagePlans().createApiKey("admission-dev", others);
    cloud.buckets().createBucket("by-hand", new Tags(Map.of()));

    Destruction destruction = new Destruction(cloud, build.product());
    destruction.destroy(destruction.plan(), new Silent());

    assertThat(cloud.buckets().headBucket("other-dev-site")).isPresent();
    assertThat(cloud.buckets().headBucket("by-hand")).isPresent();
    assertThat(cloud.restApis().getRestApis()).hasSize(1);
    assertThat(cloud.usagePlans().getApiKey("admission-dev")).isPresent();
  }

  @Test
  void destructionThatDiedIsFinishedByTheNext() {
    int calls = 1;
    while (dies(calls)) {
      Destruction next = new Destruction(cloud, build.product());
      next.destroy(next.plan(), new Silent());
      assertThat(next.plan().isEmpty()).isTrue();
      new Deployment(cloud, build).deploy(new Silent());
      calls++;
    }
    assertThat(calls).isGreaterThan(10);
  }

  private boolean dies(int call) {
    FailingCloud failing = new FailingCloud(cloud, call, FailingCloud.When.BEFORE);
    Destruction destruction = new Destruction(failing.cloud(), build.product());
    try {
      destruction.destroy(destruction.plan(), new Silent());
      return false;
    } catch (poc.cloud.CloudException e) {
      return true;
    }
  }
}
