package poc.cors;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import poc.cloud.ApiMethod;
import poc.cloud.Cloud;
import poc.cloud.CloudException;
import poc.cloud.GatewayResponse;
import poc.cloud.Integration;
import poc.cloud.Integration.Mock;
import poc.cloud.IntegrationResponse;
import poc.cloud.Method;
import poc.cloud.MethodResponse;
import poc.cloud.MethodResponses;
import poc.cloud.RequestModel;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cloud.RestApis;
import poc.cloud.Stage;
import poc.cloud.Tags;

/** One REST API in memory, with responses of every kind of integration, under AWS's rules. */
final class FakeApi implements RestApis, MethodResponses {

  static final String ID = "a1b2c3";
  static final String STAGE = "prod";

  private final Map<String, ApiMethod> methods = new TreeMap<>();
  private final Map<String, Mock> mocks = new HashMap<>();
  private final Map<String, GatewayResponse> gatewayResponses = new TreeMap<>();
  private final Map<String, RestApiDefinition> deployments = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();
  private Optional<Stage> stage = Optional.empty();

  FakeApi(ApiMethod... saved) {
    for (ApiMethod method : saved) {
      methods.put(key(method.path(), method.httpMethod()), method);
    }
    deployTo(STAGE);
  }

  Cloud cloud() {
    return (Cloud)
        Proxy.newProxyInstance(
            Cloud.class.getClassLoader(),
            new Class<?>[] {Cloud.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("restApis")
                  || method.getName().equals("methodResponses")) {
                return this;
              }
              throw new AssertionError("CORS is none of the business of " + method.getName());
            });
  }

  /** What has been changed, call by call. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  RestApiDefinition live() {
    return stage.map(s -> deployments.get(s.deploymentId())).orElseThrow();
  }

  ApiMethod method(String path, String httpMethod) {
    return Optional.ofNullable(methods.get(key(path, httpMethod))).orElseThrow();
  }

  @Override
  public List<RestApi> getRestApis() {
    return List.of(new RestApi(ID, "old", new Tags(Map.of())));
  }

  @Override
  public RestApi createRestApi(String name, String description, Tags tags) {
    throw new AssertionError("the API is there");
  }

  @Override
  public RestApiDefinition getDefinition(String apiId) {
    return new RestApiDefinition(
        methods.values().stream().map(this::defined).toList(),
        List.copyOf(gatewayResponses.values()));
  }

  @Override
  public void createModel(String apiId, RequestModel model) {
    throw new AssertionError("CORS needs no model");
  }

  @Override
  public void putMethod(String apiId, Method method) {
    calls.add("putMethod " + method.httpMethod() + " " + method.path());
    Mock mock = (Mock) method.integration();
    Map<String, String> quoted = new HashMap<>();
    Map<String, Boolean> declared = new HashMap<>();
    mock.headers()
        .forEach(
            (name, value) -> {
              quoted.put(name, "'" + value + "'");
              declared.put(name, false);
            });
    String status = Integer.toString(mock.statusCode());
    String key = key(method.path(), method.httpMethod());
    mocks.put(key, mock);
    methods.put(
        key,
        new ApiMethod(
            method.path(),
            method.httpMethod(),
            method.apiKeyRequired(),
            "NONE",
            Optional.of("MOCK"),
            Optional.empty(),
            List.of(new MethodResponse(status, declared, Map.of())),
            List.of(
                new IntegrationResponse(
                    status, Optional.empty(), quoted, Map.of(), Optional.empty()))));
  }

  @Override
  public void deleteMethod(String apiId, String path, String httpMethod) {
    throw new AssertionError("CORS deletes nothing");
  }

  @Override
  public void putGatewayResponse(String apiId, GatewayResponse response) {
    calls.add("putGatewayResponse " + response.type());
    gatewayResponses.put(response.type(), response);
  }

  @Override
  public void deleteGatewayResponse(String apiId, String type) {
    throw new AssertionError("CORS deletes nothing");
  }

  @Override
  public String createDeployment(String apiId, String description) {
    calls.add("createDeployment");
    String id = "d" + deployments.size();
    deployments.put(id, getDefinition(apiId));
    return id;
  }

  @Override
  public Optional<Stage> getStage(String apiId, String stageName) {
    return stage.filter(s -> s.name().equals(stageName));
  }

  @Override
  public void putStage(String apiId, Stage changed, Tags tags) {
    calls.add("putStage " + changed.name());
    if (!deployments.containsKey(changed.deploymentId()) || !tags.values().isEmpty()) {
      throw new CloudException("no such deployment, or tags on what is not ours");
    }
    stage = Optional.of(changed);
  }

  @Override
  public URI invokeUrl(String apiId, String stageName) {
    return URI.create("https://api.example/" + stageName);
  }

  @Override
  public void deleteRestApi(String apiId) {
    throw new AssertionError("CORS deletes nothing");
  }

  @Override
  public List<ApiMethod> getMethods(String apiId) {
    return List.copyOf(methods.values());
  }

  @Override
  public void putMethodResponse(
      String apiId, String path, String httpMethod, MethodResponse response) {
    calls.add("putMethodResponse " + httpMethod + " " + path + " " + response.statusCode());
    change(
        path,
        httpMethod,
        m -> {
          List<MethodResponse> responses =
              replaced(
                  m.responses(), r -> r.statusCode().equals(response.statusCode()) ? response : r);
          return with(m, responses, m.integrationResponses());
        });
  }

  @Override
  public void putIntegrationResponse(
      String apiId, String path, String httpMethod, IntegrationResponse response) {
    calls.add("putIntegrationResponse " + httpMethod + " " + path + " " + response.statusCode());
    MethodResponse declared =
        method(path, httpMethod).responses().stream()
            .filter(r -> r.statusCode().equals(response.statusCode()))
            .findFirst()
            .orElseThrow();
    if (!declared.headers().keySet().containsAll(response.headers().keySet())) {
      throw new CloudException("Invalid mapping expression specified: header is not declared");
    }
    change(
        path,
        httpMethod,
        m ->
            with(
                m,
                m.responses(),
                replaced(
                    m.integrationResponses(),
                    r -> r.statusCode().equals(response.statusCode()) ? response : r)));
  }

  private void deployTo(String name) {
    deployments.put("d0", getDefinition(ID));
    stage = Optional.of(new Stage(name, "d0", Optional.empty(), Optional.empty()));
  }

  private void change(String path, String httpMethod, UnaryOperator<ApiMethod> change) {
    methods.computeIfPresent(key(path, httpMethod), (key, method) -> change.apply(method));
  }

  private static <T> List<T> replaced(List<T> all, UnaryOperator<T> by) {
    return all.stream().map(by).toList();
  }

  private static ApiMethod with(
      ApiMethod m, List<MethodResponse> responses, List<IntegrationResponse> integrationResponses) {
    return new ApiMethod(
        m.path(),
        m.httpMethod(),
        m.apiKeyRequired(),
        m.authorizationType(),
        m.integrationType(),
        m.target(),
        responses,
        integrationResponses);
  }

  private Method defined(ApiMethod m) {
    Mock mock = mocks.get(key(m.path(), m.httpMethod()));
    return new Method(
        m.path(),
        m.httpMethod(),
        m.apiKeyRequired(),
        List.of(),
        Optional.empty(),
        mock == null ? new Integration.Other(m.integrationType().orElse("")) : mock);
  }

  private static String key(String path, String httpMethod) {
    return path + " " + httpMethod;
  }
}
