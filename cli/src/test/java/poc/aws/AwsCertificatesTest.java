package poc.aws;

import poc.cloud.CertificatesContract;
import poc.cloud.Cloud;

class AwsCertificatesTest extends CertificatesContract {

  @Override
  protected Cloud empty() {
    Cloud cloud = EmulatedAws.empty();
    FoundingAccount.of(EmulatedAws.front()).zone("example.com");
    return cloud;
  }
}
