package poc.local;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.LogGroups;
import poc.cloud.LogGroupsContract;

/** Every call opens the folder anew, so that nothing is kept but what was written. */
final class LocalLogGroupsTest extends LogGroupsContract {

  @TempDir Path folder;

  @Override
  protected LogGroups logGroups() {
    return new LocalCloud(folder).logGroups();
  }
}
