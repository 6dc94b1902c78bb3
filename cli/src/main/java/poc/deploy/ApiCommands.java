package poc.deploy;

import poc.cloud.Cloud;
import poc.cloud.GatewayResponse;
import poc.cloud.Method;
import poc.cloud.RestApis;
import poc.cloud.Stage;
import poc.plan.Command;

/** The steps by which a REST API changes. */
final class ApiCommands {

  private ApiCommands() {}

  record CreateRestApi(ApiReference api) implements Command {
    @Override
    public void run(Cloud cloud) {
      if (api.find(cloud).isEmpty()) {
        cloud.restApis().createRestApi(api.name(), "Made by poc", api.tags());
      }
    }
  }

  record PutMethod(ApiReference api, Method method) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().putMethod(api.id(cloud), method);
    }
  }

  record DeleteMethod(ApiReference api, Method method) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().deleteMethod(api.id(cloud), method.path(), method.httpMethod());
    }
  }

  record PutGatewayResponse(ApiReference api, GatewayResponse response) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().putGatewayResponse(api.id(cloud), response);
    }
  }

  record DeleteGatewayResponse(ApiReference api, String type) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().deleteGatewayResponse(api.id(cloud), type);
    }
  }

  /** Freezes what is saved, then lets the stage serve it. */
  record Deploy(ApiReference api, String stage) implements Command {
    @Override
    public void run(Cloud cloud) {
      RestApis restApis = cloud.restApis();
      String id = api.id(cloud);
      restApis.putStage(id, new Stage(stage, restApis.createDeployment(id, "Made by poc")));
    }
  }
}
