package poc.aws;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import poc.cloud.Account;
import poc.cloud.CloudException;
import poc.cloud.GatewayResponse;
import poc.cloud.Method;
import poc.cloud.RequestModel;
import poc.cloud.RestApi;
import poc.cloud.RestApiDefinition;
import poc.cloud.RestApis;
import poc.cloud.Stage;
import poc.cloud.Tags;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ConflictException;
import software.amazon.awssdk.services.apigateway.model.EndpointType;
import software.amazon.awssdk.services.apigateway.model.GetRestApisResponse;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.TooManyRequestsException;

/** REST APIs of one account and region. */
final class AwsRestApis implements RestApis {

  private static final int DEPLOYMENT_TRIES = 3;

  private final ApiGatewayClient client;
  private final ApiGatewayClient createOnce;
  private final Supplier<Account> account;
  private final Patience patience;
  private final ResourceTree tree;
  private final RequestValidators validators;
  private final GatewayResponses gatewayResponses;
  private final Stages stages;

  /**
   * Takes clients.
   *
   * @param createOnce repeats a call only if it was throttled
   */
  AwsRestApis(ApiGatewayClient client, ApiGatewayClient createOnce, Supplier<Account> account) {
    this(client, createOnce, account, Patience.ofSeconds(90));
  }

  AwsRestApis(
      ApiGatewayClient client,
      ApiGatewayClient createOnce,
      Supplier<Account> account,
      Patience patience) {
    this.client = client;
    this.createOnce = createOnce;
    this.account = account;
    this.patience = patience;
    this.tree = new ResourceTree(client, patience);
    this.validators = new RequestValidators(client, createOnce);
    this.gatewayResponses = new GatewayResponses(client);
    this.stages = new Stages(client, account);
  }

  @Override
  public List<RestApi> getRestApis() {
    return all().stream().map(AwsRestApis::restApi).toList();
  }

  @Override
  public RestApi createRestApi(String name, String description, Tags tags) {
    return Creation.once(
        "create the REST API " + name,
        () ->
            patience.whileThrottled(
                () -> {
                  var created =
                      createOnce.createRestApi(
                          r ->
                              r.name(name)
                                  .description(description.isEmpty() ? null : description)
                                  .endpointConfiguration(e -> e.types(EndpointType.REGIONAL))
                                  .tags(tags.values()));
                  return new RestApi(created.id(), created.name(), new Tags(created.tags()));
                }),
        () ->
            all().stream()
                .filter(api -> api.name().equals(name) && new Tags(api.tags()).equals(tags))
                .max(
                    Comparator.comparing(
                        software.amazon.awssdk.services.apigateway.model.RestApi::createdDate))
                .map(AwsRestApis::restApi));
  }

  @Override
  public RestApiDefinition getDefinition(String apiId) {
    var responses = CompletableFuture.supplyAsync(() -> gatewayResponses.all(apiId));
    var validating = CompletableFuture.supplyAsync(() -> validators.all(apiId));
    List<Resource> resources = tree.resources(apiId);
    MethodReader reader =
        new MethodReader(
            account.get(),
            join(validating).stream()
                .collect(Collectors.toMap(RequestValidator::id, Function.identity())));
    return new RestApiDefinition(
        resources.stream()
            .flatMap(
                resource ->
                    resource.resourceMethods().entrySet().stream()
                        .map(m -> reader.read(resource.path(), named(m))))
            .toList(),
        join(responses));
  }

  @Override
  public void createModel(String apiId, RequestModel model) {
    AwsCalls.find(
        "create the model " + model.name() + " of the REST API " + apiId,
        409,
        () ->
            client.createModel(
                r ->
                    r.restApiId(apiId)
                        .name(model.name())
                        .contentType(MethodReader.JSON)
                        .schema(model.schema())));
  }

  @Override
  public void putMethod(String apiId, Method method) {
    methods().put(apiId, method);
  }

  @Override
  public void deleteMethod(String apiId, String path, String httpMethod) {
    methods().delete(apiId, path, httpMethod);
  }

  @Override
  public void putGatewayResponse(String apiId, GatewayResponse response) {
    gatewayResponses.put(apiId, response);
  }

  @Override
  public void deleteGatewayResponse(String apiId, String type) {
    gatewayResponses.delete(apiId, type);
  }

  /** A deployment whose answer was lost is harmless: no stage serves it. */
  @Override
  public String createDeployment(String apiId, String description) {
    return AwsCalls.call(
        "deploy the REST API " + apiId,
        () -> {
          for (int tries = 1; ; tries++) {
            try {
              return patience.whilePassing(
                  e -> e instanceof TooManyRequestsException || e instanceof ConflictException,
                  () ->
                      createOnce
                          .createDeployment(r -> r.restApiId(apiId).description(description))
                          .id());
            } catch (SdkException e) {
              if (tries == DEPLOYMENT_TRIES || !Creation.unclear(e)) {
                throw e;
              }
            }
          }
        });
  }

  @Override
  public Optional<Stage> getStage(String apiId, String stageName) {
    return stages.get(apiId, stageName);
  }

  @Override
  public void putStage(String apiId, Stage stage, Tags tags) {
    stages.put(apiId, stage, tags);
  }

  @Override
  public URI invokeUrl(String apiId, String stageName) {
    Account where = account.get();
    String domain = where.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    return URI.create(
        "https://%s.execute-api.%s.%s/%s".formatted(apiId, where.region(), domain, stageName));
  }

  @Override
  public void deleteRestApi(String apiId) {
    AwsCalls.find(
        "delete the REST API " + apiId,
        404,
        () -> patience.whileThrottled(() -> client.deleteRestApi(r -> r.restApiId(apiId))));
  }

  private MethodWriter methods() {
    return new MethodWriter(client, tree, validators, account.get());
  }

  private List<software.amazon.awssdk.services.apigateway.model.RestApi> all() {
    return AwsCalls.call(
        "list the REST APIs",
        () ->
            Pages.all(
                position -> client.getRestApis(r -> r.limit(Pages.LIMIT).position(position)),
                GetRestApisResponse::items,
                GetRestApisResponse::position));
  }

  private static RestApi restApi(software.amazon.awssdk.services.apigateway.model.RestApi api) {
    return new RestApi(api.id(), api.name(), new Tags(api.tags()));
  }

  private static software.amazon.awssdk.services.apigateway.model.Method named(
      Map.Entry<String, software.amazon.awssdk.services.apigateway.model.Method> entry) {
    return entry.getValue().toBuilder().httpMethod(entry.getKey()).build();
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CloudException cause ? cause : e;
    }
  }
}
