package poc.local;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import poc.cloud.Buckets;
import poc.cloud.BucketsContract;

/** Every call opens the folder anew, so that nothing is kept but what was written. */
final class LocalBucketsTest extends BucketsContract {

  @TempDir Path folder;

  @Override
  protected Buckets buckets() {
    return new LocalCloud(folder).buckets();
  }
}
