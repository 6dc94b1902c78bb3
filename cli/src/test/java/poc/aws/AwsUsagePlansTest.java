package poc.aws;

import org.junit.jupiter.api.extension.RegisterExtension;
import poc.cloud.Cloud;
import poc.cloud.UsagePlansContract;

final class AwsUsagePlansTest extends UsagePlansContract {

  @RegisterExtension static final Gateway GATEWAY = new Gateway();

  @Override
  protected Cloud cloud() {
    return GATEWAY;
  }
}
