package poc.aws;

import poc.cloud.LogGroups;
import poc.cloud.LogGroupsContract;

final class AwsLogGroupsTest extends LogGroupsContract {

  private final AwsCloud cloud = EmulatedAws.empty();

  @Override
  protected LogGroups logGroups() {
    return cloud.logGroups();
  }
}
