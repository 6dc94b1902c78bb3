package poc.cors;

import java.util.Map;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.GatewayResponse;
import poc.cloud.IntegrationResponse;
import poc.cloud.Method;
import poc.cloud.MethodResponse;
import poc.cloud.RestApis;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.plan.Command;

/** The steps by which an API that someone else may have made learns of CORS. */
final class CorsCommands {

  private static final String DESCRIPTION = "CORS by poc";

  /** A stage that someone else made keeps the tags that it has. */
  private static final Tags NO_TAGS = new Tags(Map.of());

  private CorsCommands() {}

  /** Saves the method that answers preflights. */
  record PutPreflight(String apiId, Method method) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().putMethod(apiId, method);
    }
  }

  record PutMethodResponse(String apiId, String path, String httpMethod, MethodResponse response)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.methodResponses().putMethodResponse(apiId, path, httpMethod, response);
    }
  }

  record PutIntegrationResponse(
      String apiId, String path, String httpMethod, IntegrationResponse response)
      implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.methodResponses().putIntegrationResponse(apiId, path, httpMethod, response);
    }
  }

  record PutGatewayResponse(String apiId, GatewayResponse response) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().putGatewayResponse(apiId, response);
    }
  }

  /** Freezes what is saved and lets the stage serve it; the stage's settings stay. */
  record Deploy(String apiId, String stageName) implements Command {
    @Override
    public void run(Cloud cloud) {
      RestApis restApis = cloud.restApis();
      String deployment = restApis.createDeployment(apiId, DESCRIPTION);
      Stage stage =
          restApis
              .getStage(apiId, stageName)
              .orElseThrow(
                  () ->
                      new CloudException(
                          "the stage " + stageName + " of REST API " + apiId + " is gone"));
      restApis.putStage(apiId, stage.withDeployment(deployment), NO_TAGS);
    }
  }
}
