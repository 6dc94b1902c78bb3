package poc.aws;

import net.jqwik.api.lifecycle.BeforeProperty;
import poc.cloud.Buckets;
import poc.cloud.ObjectKeysContract;
import poc.cloud.Tags;

final class AwsObjectKeysTest extends ObjectKeysContract {

  private final AwsCloud cloud = EmulatedAws.empty();

  @BeforeProperty
  void createBucket() {
    cloud.buckets().createBucket(bucket(), Tags.of("admission", "dev"));
  }

  @Override
  protected String bucket() {
    return "keys-of-objects";
  }

  @Override
  protected Buckets buckets() {
    return cloud.buckets();
  }
}
