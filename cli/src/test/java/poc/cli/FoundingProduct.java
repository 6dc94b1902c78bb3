package poc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import poc.aws.emulator.Moto;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodResponse;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.waiters.LambdaWaiter;

/**
 * Function and API as the founding posts make them in the consoles: not by proxy, an error pattern,
 * a key, no CORS.
 */
final class FoundingProduct implements AutoCloseable {

  static final String FUNCTION = "admission";
  static final String STAGE = "prod";

  private static final String OLD_HANDLER = "poc.Admission::handleRequest";
  private static final String TEMPLATE =
      "{\"gre\": $input.params('gre'), \"gpa\": $input.params('gpa'),"
          + " \"rank\": $input.params('rank')}";
  private static final String TRUST =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
          + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}}]}";

  private final SdkHttpClient http = ApacheHttpClient.create();
  private final LambdaClient lambda;
  private final ApiGatewayClient gateway;
  private final IamClient iam;
  private final String apiId;

  FoundingProduct(URI endpoint) {
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing"));
    Region region = Region.of(Moto.REGION);
    lambda =
        LambdaClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build();
    gateway =
        ApiGatewayClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build();
    iam =
        IamClient.builder()
            .endpointOverride(endpoint)
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .build();
    createFunction();
    apiId = createApi();
  }

  String apiId() {
    return apiId;
  }

  @Override
  public void close() {
    lambda.close();
    gateway.close();
    iam.close();
    http.close();
  }

  /** All that must stay as it is, named; without what code, CORS and deployment must change. */
  Map<String, String> rest() {
    Map<String, String> rest = new TreeMap<>();
    var found = lambda.getFunction(r -> r.functionName(FUNCTION));
    rest.put(
        "function",
        found.configuration().toBuilder()
            .codeSha256(null)
            .codeSize(null)
            .lastModified(null)
            .revisionId(null)
            .handler(null)
            .build()
            .toString());
    rest.put("function tags", found.tags().toString());
    rest.put("policy", lambda.getPolicy(r -> r.functionName(FUNCTION)).policy());
    rest.put(
        "versions", count(lambda.listVersionsByFunction(r -> r.functionName(FUNCTION)).versions()));
    rest.put("aliases", lambda.listAliases(r -> r.functionName(FUNCTION)).aliases().toString());
    rest.put("functions", count(lambda.listFunctions().functions()));
    rest.put("roles", iam.listRoles().roles().toString());
    rest.put("api", gateway.getRestApi(r -> r.restApiId(apiId)).toString());
    rest.put("apis", count(gateway.getRestApis().items()));
    rest.put("models", gateway.getModels(r -> r.restApiId(apiId)).items().toString());
    rest.put(
        "validators", gateway.getRequestValidators(r -> r.restApiId(apiId)).items().toString());
    rest.put("keys", gateway.getApiKeys(r -> r.includeValues(true)).items().toString());
    rest.put("plans", gateway.getUsagePlans().items().toString());
    var stage = gateway.getStage(r -> r.restApiId(apiId).stageName(STAGE));
    rest.put(
        "stage", stage.toBuilder().deploymentId(null).lastUpdatedDate(null).build().toString());
    for (Resource resource : methods()) {
      resource
          .resourceMethods()
          .forEach(
              (name, method) -> {
                if (!(resource.path().equals("/admit") && name.equals("OPTIONS"))) {
                  rest.put(name + " " + resource.path(), withoutCors(method).toString());
                }
              });
    }
    return rest;
  }

  Method method(String path, String httpMethod) {
    return methods().stream()
        .filter(resource -> resource.path().equals(path))
        .flatMap(resource -> resource.resourceMethods().entrySet().stream())
        .filter(method -> method.getKey().equals(httpMethod))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  IntegrationResponse answer(String path, String httpMethod, String status) {
    var responses = method(path, httpMethod).methodIntegration().integrationResponses();
    return Optional.ofNullable(responses.get(status)).orElseThrow();
  }

  private List<Resource> methods() {
    return gateway.getResources(r -> r.restApiId(apiId).embed("methods")).items();
  }

  String deploymentId() {
    return gateway.getStage(r -> r.restApiId(apiId).stageName(STAGE)).deploymentId();
  }

  String handler() {
    return lambda.getFunctionConfiguration(r -> r.functionName(FUNCTION)).handler();
  }

  private static Method withoutCors(Method method) {
    Map<String, MethodResponse> declared = new TreeMap<>();
    method
        .methodResponses()
        .forEach(
            (status, response) ->
                declared.put(
                    status,
                    response.toBuilder()
                        .responseParameters(without(response.responseParameters()))
                        .build()));
    Map<String, IntegrationResponse> mapped = new TreeMap<>();
    var integration = method.methodIntegration();
    integration
        .integrationResponses()
        .forEach(
            (status, response) ->
                mapped.put(
                    status,
                    response.toBuilder()
                        .responseParameters(without(response.responseParameters()))
                        .build()));
    return method.toBuilder()
        .methodResponses(declared)
        .methodIntegration(integration.toBuilder().integrationResponses(mapped).build())
        .build();
  }

  private static <V> Map<String, V> without(Map<String, V> headers) {
    Map<String, V> others = new TreeMap<>(headers);
    others.remove("method.response.header.Access-Control-Allow-Origin");
    return others;
  }

  private static String count(List<?> things) {
    return Integer.toString(things.size());
  }

  private void createFunction() {
    String role =
        iam.createRole(
                r ->
                    r.path("/service-role/")
                        .roleName("admission-role-x1y2")
                        .assumeRolePolicyDocument(TRUST))
            .role()
            .arn();
    lambda.createFunction(
        r ->
            r.functionName(FUNCTION)
                .runtime("java17")
                .handler(OLD_HANDLER)
                .role(role)
                .memorySize(384)
                .timeout(7)
                .environment(e -> e.variables(Map.of("GREETING", "hello")))
                .tags(Map.of("team", "admissions"))
                .code(c -> c.zipFile(zip())));
    try (LambdaWaiter waiter = lambda.waiter()) {
      waiter.waitUntilFunctionActiveV2(r -> r.functionName(FUNCTION));
    }
    lambda.addPermission(
        r ->
            r.functionName(FUNCTION)
                .statementId("console")
                .action("lambda:InvokeFunction")
                .principal("apigateway.amazonaws.com"));
  }

  private String createApi() {
    String id = gateway.createRestApi(r -> r.name("Admission")).id();
    String root = gateway.getResources(r -> r.restApiId(id)).items().get(0).id();
    String admit =
        gateway.createResource(r -> r.restApiId(id).parentId(root).pathPart("admit")).id();
    String other =
        gateway.createResource(r -> r.restApiId(id).parentId(root).pathPart("other")).id();
    putMethod(id, admit, "GET", FUNCTION);
    putMethod(id, admit, "POST", FUNCTION);
    putMethod(id, other, "GET", "something-else");
    gateway.createDeployment(
        r -> r.restApiId(id).stageName(STAGE).variables(Map.of("colour", "blue")));
    gateway.updateStage(
        r ->
            r.restApiId(id)
                .stageName(STAGE)
                .patchOperations(
                    PatchOperation.builder()
                        .op(Op.REPLACE)
                        .path("/description")
                        .value("since 2016")
                        .build()));
    String key = gateway.createApiKey(r -> r.name("page").enabled(true)).id();
    String plan =
        gateway
            .createUsagePlan(
                r -> r.name("page").apiStages(ApiStage.builder().apiId(id).stage(STAGE).build()))
            .id();
    gateway.createUsagePlanKey(r -> r.usagePlanId(plan).keyId(key).keyType("API_KEY"));
    return id;
  }

  private void putMethod(String id, String resource, String httpMethod, String function) {
    String uri =
        "arn:aws:apigateway:%s:lambda:path/2015-03-31/functions/arn:aws:lambda:%s:%s:function:%s/invocations"
            .formatted(Moto.REGION, Moto.REGION, Moto.ACCOUNT, function);
    gateway.putMethod(
        r ->
            r.restApiId(id)
                .resourceId(resource)
                .httpMethod(httpMethod)
                .authorizationType("NONE")
                .apiKeyRequired(true)
                .requestParameters(Map.of("method.request.querystring.gre", false)));
    gateway.putIntegration(
        r ->
            r.restApiId(id)
                .resourceId(resource)
                .httpMethod(httpMethod)
                .type(IntegrationType.AWS)
                .integrationHttpMethod("POST")
                .uri(uri)
                .requestTemplates(Map.of("application/json", TEMPLATE)));
    for (String status : List.of("200", "400")) {
      gateway.putMethodResponse(
          r ->
              r.restApiId(id)
                  .resourceId(resource)
                  .httpMethod(httpMethod)
                  .statusCode(status)
                  .responseModels(Map.of("application/json", "Empty")));
    }
    gateway.putIntegrationResponse(
        r -> r.restApiId(id).resourceId(resource).httpMethod(httpMethod).statusCode("200"));
    gateway.putIntegrationResponse(
        r ->
            r.restApiId(id)
                .resourceId(resource)
                .httpMethod(httpMethod)
                .statusCode("400")
                .selectionPattern(".*\"httpStatus\":400.*")
                .responseTemplates(Map.of("application/json", "$input.path('$.errorMessage')")));
  }

  private static SdkBytes zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("old.txt"));
      zip.write("old".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SdkBytes.fromByteArray(bytes.toByteArray());
  }
}
