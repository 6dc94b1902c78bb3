package poc.local;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Roles;
import poc.cloud.RolesContract;

/** Every call opens the folder anew, so that nothing is kept but what was written. */
final class LocalRolesTest extends RolesContract {

  @TempDir Path folder;

  @Override
  protected Roles roles() {
    return new LocalCloud(folder).roles();
  }
}
