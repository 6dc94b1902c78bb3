package poc.cors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import poc.cloud.AccessException;
import poc.cloud.ApiMethod;
import poc.cloud.Cloud;
import poc.cloud.FunctionVersion;
import poc.cloud.Integration;
import poc.cloud.Method;
import poc.cloud.RestApiDefinition;
import poc.cloud.Stage;

/**
 * A REST API as it is now.
 *
 * @param methods what is saved, with every response
 * @param saved what is saved
 * @param stage the stage that pages call; empty if there is none of that name
 * @param told which origins the handler of poc was told to name, by the function that has it
 * @param live what the stage serves; empty if that is not known, since API Gateway does not tell
 */
public record ObservedApi(
    List<ApiMethod> methods,
    RestApiDefinition saved,
    Optional<Stage> stage,
    Map<Integration.LambdaProxy, List<String>> told,
    Optional<RestApiDefinition> live) {

  static final String OPTIONS = "OPTIONS";

  public ObservedApi {
    methods = List.copyOf(methods);
    told = Map.copyOf(told);
  }

  /** Looks at an API of which nobody has recorded what is live. */
  static ObservedApi read(Cloud cloud, CorsTarget target) {
    RestApiDefinition saved = cloud.restApis().getDefinition(target.apiId());
    return new ObservedApi(
        cloud.methodResponses().getMethods(target.apiId()),
        saved,
        cloud.restApis().getStage(target.apiId(), target.stage()),
        told(cloud, saved),
        Optional.empty());
  }

  private static Map<Integration.LambdaProxy, List<String>> told(
      Cloud cloud, RestApiDefinition saved) {
    Map<Integration.LambdaProxy, List<String>> told = new HashMap<>();
    saved.methods().stream()
        .map(Method::integration)
        .filter(Integration.LambdaProxy.class::isInstance)
        .map(Integration.LambdaProxy.class::cast)
        .distinct()
        .forEach(
            proxy ->
                alias(cloud, proxy)
                    .map(version -> version.settings().environment().get(CorsPolicy.VARIABLE))
                    .map(origins -> List.of(origins.split(",")))
                    .ifPresent(origins -> told.put(proxy, origins)));
    return told;
  }

  /** A function that may not be looked at is somebody else's. */
  private static Optional<FunctionVersion> alias(Cloud cloud, Integration.LambdaProxy proxy) {
    try {
      return cloud.functions().getAlias(proxy.functionName(), proxy.alias());
    } catch (AccessException e) {
      return Optional.empty();
    }
  }

  /** The origins that the function behind a method names; empty if it is not poc's. */
  Optional<List<String>> told(ApiMethod method) {
    return saved
        .method(method.path(), method.httpMethod())
        .map(Method::integration)
        .flatMap(integration -> Optional.ofNullable(told.get(integration)));
  }

  ObservedApi withLive(Optional<RestApiDefinition> other) {
    return new ObservedApi(methods, saved, stage, told, other);
  }

  /** The paths of every resource that has a method other than OPTIONS, sorted. */
  public List<String> resources() {
    return List.copyOf(
        new TreeSet<>(
            methods.stream()
                .filter(m -> !m.httpMethod().equals(OPTIONS))
                .map(ApiMethod::path)
                .toList()));
  }

  Stream<ApiMethod> methodsOf(String path) {
    return methods.stream().filter(m -> m.path().equals(path) && !m.httpMethod().equals(OPTIONS));
  }

  Optional<ApiMethod> options(String path) {
    return methods.stream()
        .filter(m -> m.path().equals(path) && m.httpMethod().equals(OPTIONS))
        .findFirst();
  }

  Optional<Integration.Mock> mock(String path) {
    return saved
        .method(path, OPTIONS)
        .map(Method::integration)
        .filter(Integration.Mock.class::isInstance)
        .map(Integration.Mock.class::cast);
  }
}
