package poc.aws;

import poc.cloud.Roles;
import poc.cloud.RolesContract;

final class AwsRolesTest extends RolesContract {

  private final AwsCloud cloud = EmulatedAws.empty();

  @Override
  protected Roles roles() {
    return cloud.roles();
  }
}
