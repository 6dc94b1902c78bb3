package poc.aws;

import org.junit.jupiter.api.extension.RegisterExtension;
import poc.cloud.Cloud;
import poc.cloud.DomainNamesContract;

final class AwsDomainNamesTest extends DomainNamesContract {

  @RegisterExtension static final Gateway GATEWAY = new Gateway();

  @Override
  protected Cloud cloud() {
    return GATEWAY;
  }
}
