package poc.aws;

import poc.cloud.Cloud;
import poc.cloud.DistributionsContract;

class AwsDistributionsTest extends DistributionsContract {

  @Override
  protected Cloud empty() {
    return EmulatedAws.empty();
  }
}
