package poc.aws.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What deployments freeze, and which of them a stage ever served. moto keeps deployments as names
 * only.
 */
final class Deployments implements Rule {

  private static final List<String> OF_A_METHOD =
      List.of("apiKeyRequired", "requestParameters", "requestModels", "methodResponses");
  private static final List<String> OF_AN_INTEGRATION =
      List.of("type", "uri", "timeoutInMillis", "requestTemplates", "integrationResponses");

  private final Backend backend;
  private final Map<String, String> frozen = new ConcurrentHashMap<>();
  private final List<String> served = new CopyOnWriteArrayList<>();

  Deployments(Backend backend) {
    this.backend = backend;
  }

  /** Everything that any stage served, in order. */
  List<String> served() {
    return List.copyOf(served);
  }

  @Override
  public Answer after(Call call, Answer answer) {
    if (call.is("apigateway", "CreateDeployment")) {
      frozen.put(answer.json().path("id").asText(), definition(call));
    }
    if (call.is("apigateway", "CreateStage")) {
      serve(call.json().path("deploymentId"));
    }
    if (call.is("apigateway", "UpdateStage")) {
      call.json()
          .path("patchOperations")
          .forEach(
              operation -> {
                if (operation.path("path").asText().equals("/deploymentId")) {
                  serve(operation.path("value"));
                }
              });
    }
    return answer;
  }

  private void serve(JsonNode deploymentId) {
    served.add(frozen.getOrDefault(deploymentId.asText(), "nothing that was deployed"));
  }

  private String definition(Call call) {
    String api = call.path().replaceFirst("/deployments/?$", "");
    ObjectNode definition = JsonNodeFactory.instance.objectNode();
    for (JsonNode resource : items(call, api + "/resources?embed=methods")) {
      for (JsonNode method : resource.path("resourceMethods")) {
        ObjectNode kept =
            definition.putObject(
                method.path("httpMethod").asText() + " " + resource.path("path").asText());
        OF_A_METHOD.forEach(name -> kept.set(name, method.path(name)));
        OF_AN_INTEGRATION.forEach(
            name -> kept.set("integration " + name, method.path("methodIntegration").path(name)));
      }
    }
    for (JsonNode response : items(call, api + "/gatewayresponses")) {
      definition.set(response.path("responseType").asText(), response.path("responseParameters"));
    }
    return definition.toString();
  }

  private JsonNode items(Call call, String path) {
    return backend
        .find(call, path)
        .map(found -> found.path("item"))
        .orElseGet(JsonNodeFactory.instance::arrayNode);
  }
}
