package poc.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import poc.cloud.Buckets;
import poc.cloud.ObjectKeysContract;
import poc.cloud.Tags;

final class LocalObjectKeysTest extends ObjectKeysContract {

  private final Path folder = Files.createTempDirectory("keys");
  private final LocalCloud cloud = new LocalCloud(folder);

  LocalObjectKeysTest() throws IOException {}

  @BeforeProperty
  void createBucket() {
    cloud.buckets().createBucket(bucket(), Tags.of("admission", "dev"));
  }

  @AfterProperty
  void deleteFolder() throws IOException {
    FolderLock.deleteTree(folder);
  }

  @Override
  protected String bucket() {
    return "keys";
  }

  @Override
  protected Buckets buckets() {
    return cloud.buckets();
  }
}
