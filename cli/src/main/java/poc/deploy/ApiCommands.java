package poc.deploy;

import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.GatewayResponse;
import poc.cloud.Method;
import poc.cloud.Permission;
import poc.cloud.RequestModel;
import poc.cloud.RestApiDefinition;
import poc.cloud.RestApis;
import poc.cloud.Stage;
import poc.plan.Command;

/** The steps by which a REST API changes. */
final class ApiCommands {

  private static final String DESCRIPTION = "Made by poc";

  private ApiCommands() {}

  record CreateRestApi(ApiReference api) implements Command {
    @Override
    public void run(Cloud cloud) {
      if (api.find(cloud).isEmpty()) {
        cloud.restApis().createRestApi(api.name(), DESCRIPTION, api.tags());
      }
    }
  }

  /** Saves a method, and first the model that describes its body. */
  record PutMethod(ApiReference api, Method method, RequestModel body) implements Command {
    @Override
    public void run(Cloud cloud) {
      String id = api.id(cloud);
      if (method.requestModel().isPresent()) {
        cloud.restApis().createModel(id, body);
      }
      cloud.restApis().putMethod(id, method);
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

  /** Lets the API call the function's alias. */
  record AddPermission(ApiReference api, ApiPermission wanted) implements Command {
    @Override
    public void run(Cloud cloud) {
      Permission permission = wanted.of(cloud.account(), api.id(cloud));
      cloud.functions().addPermission(wanted.function(), FunctionPhase.ALIAS, permission);
    }
  }

  record RemovePermission(String function, String statementId) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.functions().removePermission(function, FunctionPhase.ALIAS, statementId);
    }
  }

  /**
   * Freezes what is saved, and lets the stage serve it once it is known to be what was planned: the
   * stage never serves half a change.
   */
  record Deploy(ApiReference api, Stage stage, RestApiDefinition definition) implements Command {
    @Override
    public void run(Cloud cloud) {
      RestApis restApis = cloud.restApis();
      String id = api.id(cloud);
      requireSaved(restApis, id);
      String deployment = restApis.createDeployment(id, DESCRIPTION);
      requireSaved(restApis, id);
      restApis.putStage(id, stage.withDeployment(deployment), api.tags());
    }

    private void requireSaved(RestApis restApis, String id) {
      if (!restApis.getDefinition(id).equals(definition)) {
        throw new CloudException(
            "someone else is changing the REST API "
                + api.name()
                + ": what is saved is not what was planned, and was not made live. Run it again.");
      }
    }
  }

  /** Changes the settings of a stage that serves the right deployment. */
  record PutStage(ApiReference api, Stage stage) implements Command {
    @Override
    public void run(Cloud cloud) {
      cloud.restApis().putStage(api.id(cloud), stage, api.tags());
    }
  }
}
