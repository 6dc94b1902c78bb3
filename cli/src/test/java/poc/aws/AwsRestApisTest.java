package poc.aws;

import org.junit.jupiter.api.extension.RegisterExtension;
import poc.cloud.RestApis;
import poc.cloud.RestApisContract;

final class AwsRestApisTest extends RestApisContract {

  @RegisterExtension static final Gateway GATEWAY = new Gateway();

  @Override
  protected RestApis restApis() {
    return GATEWAY.restApis();
  }
}
