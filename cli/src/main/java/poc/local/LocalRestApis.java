package poc.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import poc.cloud.CloudException;
import poc.cloud.GatewayResponse;
import poc.cloud.Method;
import poc.cloud.RequestModel;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cloud.RestApis;
import poc.cloud.Stage;
import poc.cloud.Tags;
import poc.local.gateway.Apis.LocalApi;

/**
 * REST APIs in the folder {@code restapis}: {@code api.json} exists as long as the API does; beside
 * it lie {@code saved.json}, {@code deployments} and {@code stages}.
 */
public final class LocalRestApis implements RestApis {

  static final String KIND = "restapis";
  static final String STATE = "api.json";

  private final Folder folder;
  private final PortBook ports;
  private final Ids ids;

  LocalRestApis(Folder folder, PortBook ports, Ids ids) {
    this.folder = folder;
    this.ports = ports;
    this.ids = ids;
  }

  @Override
  public List<RestApi> getRestApis() {
    return states().map(State::api).toList();
  }

  /** Every API and where it listens, in the order of names and ids. */
  public List<LocalApi> listeners() {
    return states().map(s -> new LocalApi(s.api().id(), s.api().name(), s.port())).toList();
  }

  @Override
  public RestApi createRestApi(String name, String description, Tags tags) {
    RestApiRules.checkName(name);
    return folder.exclusively(
        () -> {
          RestApi api = new RestApi(ids.id(), name, tags);
          folder.write(stateFile(api.id()), new State(api, description, ports.choose()));
          return api;
        });
  }

  @Override
  public RestApiDefinition getDefinition(String apiId) {
    existing(apiId, "read");
    return saved(apiId);
  }

  @Override
  public void createModel(String apiId, RequestModel model) {
    folder.exclusively(
        () -> {
          existing(apiId, "create a model of");
          folder.write(modelFile(apiId, model.name()), model);
        });
  }

  @Override
  public void putMethod(String apiId, Method method) {
    RestApiRules.check(method);
    for (String model : method.requestModel().stream().toList()) {
      if (folder.read(modelFile(apiId, model), RequestModel.class).isEmpty()) {
        throw new CloudException(
            "Cannot save %s %s: there is no model %s"
                .formatted(method.httpMethod(), method.path(), model));
      }
    }
    change(apiId, saved -> saved.withMethod(method));
  }

  @Override
  public void deleteMethod(String apiId, String path, String httpMethod) {
    change(apiId, saved -> saved.withoutMethod(path, httpMethod));
  }

  @Override
  public void putGatewayResponse(String apiId, GatewayResponse response) {
    RestApiRules.check(response);
    change(apiId, saved -> saved.withGatewayResponse(response));
  }

  @Override
  public void deleteGatewayResponse(String apiId, String type) {
    change(apiId, saved -> saved.withoutGatewayResponse(type));
  }

  @Override
  public String createDeployment(String apiId, String description) {
    return folder.exclusively(
        () -> {
          existing(apiId, "deploy");
          RestApiDefinition saved = saved(apiId);
          if (saved.methods().isEmpty()) {
            throw new CloudException("Cannot deploy REST API " + apiId + ": it has no methods");
          }
          String id = ids.id();
          folder.write(deploymentFile(apiId, id), new Deployment(id, description, saved));
          return id;
        });
  }

  /** What is live on a stage; empty if there is no such stage. */
  Optional<RestApiDefinition> getDeployed(String apiId, String stageName) {
    return getStage(apiId, stageName)
        .flatMap(stage -> deployment(apiId, stage.deploymentId()))
        .map(Deployment::definition);
  }

  @Override
  public Optional<Stage> getStage(String apiId, String stageName) {
    return folder.read(stageFile(apiId, stageName), Stage.class);
  }

  @Override
  public void putStage(String apiId, Stage stage, Tags tags) {
    RestApiRules.check(stage);
    folder.exclusively(
        () -> {
          existing(apiId, "put stage " + stage.name() + " on");
          if (deployment(apiId, stage.deploymentId()).isEmpty()) {
            throw new CloudException(
                "Cannot put stage %s on REST API %s: there is no deployment %s"
                    .formatted(stage.name(), apiId, stage.deploymentId()));
          }
          folder.write(stageFile(apiId, stage.name()), stage);
        });
  }

  @Override
  public URI invokeUrl(String apiId, String stageName) {
    return URI.create(
        "http://127.0.0.1:" + existing(apiId, "find the port of").port() + "/" + stageName);
  }

  /**
   * Gives an API another port, since another program has the one that is recorded.
   *
   * @return the new port
   */
  public int reassignPort(String apiId) {
    return folder.exclusively(
        () -> {
          State old = existing(apiId, "change the port of");
          int port = ports.choose();
          folder.write(stateFile(apiId), new State(old.api(), old.description(), port));
          return port;
        });
  }

  @Override
  public void deleteRestApi(String apiId) {
    folder.delete(directory(apiId));
  }

  private void change(String apiId, UnaryOperator<RestApiDefinition> change) {
    folder.exclusively(
        () -> {
          existing(apiId, "change");
          folder.write(directory(apiId).resolve("saved.json"), change.apply(saved(apiId)));
        });
  }

  private Stream<State> states() {
    return folder.list(folder.at(KIND)).stream()
        .flatMap(api -> folder.read(api.resolve(STATE), State.class).stream())
        .sorted(Comparator.comparing((State s) -> s.api().name()).thenComparing(s -> s.api().id()));
  }

  private State existing(String apiId, String attempt) {
    return folder
        .read(stateFile(apiId), State.class)
        .orElseThrow(
            () ->
                new CloudException(
                    "Cannot " + attempt + " REST API " + apiId + ": there is none of that id"));
  }

  private RestApiDefinition saved(String apiId) {
    return folder
        .read(directory(apiId).resolve("saved.json"), RestApiDefinition.class)
        .orElse(RestApiDefinition.EMPTY);
  }

  private Optional<Deployment> deployment(String apiId, String id) {
    return folder.read(deploymentFile(apiId, id), Deployment.class);
  }

  private Path directory(String apiId) {
    return folder.at(KIND, apiId);
  }

  private Path stateFile(String apiId) {
    return directory(apiId).resolve(STATE);
  }

  private Path deploymentFile(String apiId, String id) {
    return directory(apiId).resolve("deployments").resolve(FileName.of(id) + ".json");
  }

  private Path modelFile(String apiId, String name) {
    return directory(apiId).resolve("models").resolve(FileName.of(name) + ".json");
  }

  private Path stageFile(String apiId, String name) {
    return directory(apiId).resolve("stages").resolve(FileName.of(name) + ".json");
  }

  private record State(RestApi api, String description, int port) {}

  private record Deployment(String id, String description, RestApiDefinition definition) {}
}
