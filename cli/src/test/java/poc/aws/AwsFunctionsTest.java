package poc.aws;

import poc.cloud.Cloud;
import poc.cloud.FunctionsContract;

final class AwsFunctionsTest extends FunctionsContract {

  private final AwsCloud cloud = EmulatedAws.empty();

  @Override
  protected Cloud cloud() {
    return cloud;
  }
}
