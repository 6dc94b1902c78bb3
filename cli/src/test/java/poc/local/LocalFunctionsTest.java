package poc.local;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Cloud;
import poc.cloud.FunctionsContract;

/** Every call opens the folder anew, so that nothing is kept but what was written. */
final class LocalFunctionsTest extends FunctionsContract {

  @TempDir Path folder;

  @Override
  protected Cloud cloud() {
    return new LocalCloud(folder);
  }
}
