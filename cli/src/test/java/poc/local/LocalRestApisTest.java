package poc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.cloud.RestApisContract;
import poc.cloud.Stage;
import poc.cloud.Tags;

/** Every call opens the folder anew, so that nothing is kept but what was written. */
final class LocalRestApisTest extends RestApisContract {

  private static final Tags TAGS = Tags.of("admission", "dev");

  @TempDir Path folder;

  @Override
  protected LocalRestApis restApis() {
    return new LocalCloud(folder).restApis();
  }

  @Test
  void nothingIsLiveBeforeAStageServesIt() {
    String id = apiWith("GET");
    restApis().createDeployment(id, "first");

    assertThat(restApis().getDeployed(id, "dev")).isEmpty();
  }

  @Test
  void aDeploymentIsASnapshot() {
    String id = apiWith("GET");
    RestApiDefinition deployed = restApis().getDefinition(id);
    deploy(id, "dev");
    restApis().putMethod(id, method("POST"));
    restApis().createDeployment(id, "not yet on the stage");

    assertThat(restApis().getDeployed(id, "dev")).contains(deployed);
    assertThat(restApis().getDefinition(id)).isNotEqualTo(deployed);
  }

  @Test
  void aStageGoesOnAndGoesBack() {
    String id = apiWith("GET");
    RestApiDefinition before = restApis().getDefinition(id);
    Stage first = deploy(id, "dev");
    restApis().putMethod(id, method("POST"));
    deploy(id, "dev");
    assertThat(restApis().getDeployed(id, "dev")).contains(restApis().getDefinition(id));

    restApis().putStage(id, first, TAGS);

    assertThat(restApis().getDeployed(id, "dev")).contains(before);
  }

  private String apiWith(String httpMethod) {
    String id = restApis().createRestApi("admission-dev", "", TAGS).id();
    restApis().putMethod(id, method(httpMethod));
    return id;
  }

  private static Method method(String httpMethod) {
    Integration fine = new Integration.Mock(200, Map.of(), List.of());
    return new Method("/admit", httpMethod, false, List.of(), Optional.empty(), fine);
  }

  private Stage deploy(String id, String name) {
    Stage stage =
        new Stage(name, restApis().createDeployment(id, ""), Optional.empty(), Optional.empty());
    restApis().putStage(id, stage, TAGS);
    return stage;
  }
}
