package poc.aws;

import poc.cloud.Buckets;
import poc.cloud.BucketsContract;

final class AwsBucketsTest extends BucketsContract {

  private final AwsCloud cloud = EmulatedAws.empty();

  @Override
  protected Buckets buckets() {
    return cloud.buckets();
  }
}
