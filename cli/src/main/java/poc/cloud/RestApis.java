package poc.cloud;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * REST APIs as API Gateway keeps them: what is saved, what was deployed, and which deployment a
 * stage serves are three things. A change that is saved is not live until it is deployed and the
 * stage points at that deployment.
 */
public interface RestApis {

  /** Every REST API of the account. */
  List<RestApi> getRestApis();

  /** Creates an API without methods. Names need not be unique, as on API Gateway. */
  RestApi createRestApi(String name, String description, Tags tags);

  /** What is saved. */
  RestApiDefinition getDefinition(String apiId);

  /** Saves the shape of a JSON body; does nothing if there is one of that name. */
  void createModel(String apiId, RequestModel model);

  /**
   * Saves a method with its integration and responses, in place of what was saved of it; makes the
   * resource at its path if there is none.
   */
  void putMethod(String apiId, Method method);

  /** Removes a saved method; does nothing if there is none. */
  void deleteMethod(String apiId, String path, String httpMethod);

  /**
   * Saves the headers with which the gateway answers by itself in the cases of one response type;
   * its status and body stay as they are.
   */
  void putGatewayResponse(String apiId, GatewayResponse response);

  /** Removes a saved gateway response; does nothing if there is none. */
  void deleteGatewayResponse(String apiId, String type);

  /**
   * Freezes what is saved.
   *
   * @return the deployment's id
   */
  String createDeployment(String apiId, String description);

  /** A stage; empty if there is none of that name. */
  Optional<Stage> getStage(String apiId, String stageName);

  /** Makes the stage, or changes it; from then on it serves the deployment that it names. */
  void putStage(String apiId, Stage stage, Tags tags);

  /** Where a stage answers, without a slash at the end. */
  URI invokeUrl(String apiId, String stageName);

  /** Deletes the API with its deployments and stages; does nothing if there is none. */
  void deleteRestApi(String apiId);
}
