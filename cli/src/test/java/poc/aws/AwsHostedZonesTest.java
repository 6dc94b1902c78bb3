package poc.aws;

import java.util.List;
import poc.cloud.Cloud;
import poc.cloud.HostedZonesContract;

class AwsHostedZonesTest extends HostedZonesContract {

  @Override
  protected Cloud withZones(String... names) {
    Cloud cloud = EmulatedAws.empty();
    FoundingAccount account = FoundingAccount.of(EmulatedAws.front());
    List.of(names).forEach(account::zone);
    return cloud;
  }
}
