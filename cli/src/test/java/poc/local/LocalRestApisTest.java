package poc.local;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.RestApis;
import poc.cloud.RestApisContract;

/** Every call opens the folder anew, so that nothing is kept but what was written. */
final class LocalRestApisTest extends RestApisContract {

  @TempDir Path folder;

  @Override
  protected RestApis restApis() {
    return new LocalCloud(folder).restApis();
  }
}
