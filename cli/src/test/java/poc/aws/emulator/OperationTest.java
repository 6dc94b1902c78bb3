package poc.aws.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /restapis, CreateRestApi",
    "GET, /restapis, GetRestApis",
    "GET, /restapis/a, GetRestApi",
    "GET, /restapis/a/resources, GetResources",
    "POST, /restapis/a/resources/r, CreateResource",
    "DELETE, /restapis/a/resources/r, DeleteResource",
    "PUT, /restapis/a/resources/r/methods/GET, PutMethod",
    "PATCH, /restapis/a/resources/r/methods/GET, UpdateMethod",
    "PUT, /restapis/a/resources/r/methods/GET/responses/200, PutMethodResponse",
    "GET, /restapis/a/resources/r/methods/GET/integration, GetIntegration",
    "PUT, /restapis/a/resources/r/methods/GET/integration, PutIntegration",
    "PATCH, /restapis/a/resources/r/methods/GET/integration/responses/200, UpdateIntegrationResponse",
    "POST, /restapis/a/deployments, CreateDeployment",
    "PATCH, /restapis/a/stages/dev, UpdateStage",
    "PUT, /restapis/a/gatewayresponses/DEFAULT_4XX, PutGatewayResponse",
    "GET, /restapis/a/gatewayresponses, GetGatewayResponses",
    "POST, /usageplans/u/keys, CreateUsagePlanKey",
    "GET, /usageplans/u/keys, GetUsagePlanKeys",
    "DELETE, /usageplans/u/keys/k, DeleteUsagePlanKey",
    "POST, /domainnames/d/basepathmappings, CreateBasePathMapping",
    "GET, /account, GetAccount",
    "PATCH, /account, UpdateAccount",
    "PUT, /tags/arn, TagResource"
  })
  void ofApiGateway(String method, String path, String operation) {
    assertThat(name("apigateway", method, path)).isEqualTo(operation);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /2015-03-31/functions, CreateFunction",
    "GET, /2015-03-31/functions/, ListFunctions",
    "GET, /2015-03-31/functions/f, GetFunction",
    "DELETE, /2015-03-31/functions/f, DeleteFunction",
    "PUT, /2015-03-31/functions/f/code, UpdateFunctionCode",
    "GET, /2015-03-31/functions/f/configuration, GetFunctionConfiguration",
    "POST, /2015-03-31/functions/f/versions, PublishVersion",
    "PUT, /2015-03-31/functions/f/aliases/live, UpdateAlias",
    "DELETE, /2015-03-31/functions/f/policy/s, RemovePermission",
    "PUT, /2017-10-31/functions/f/concurrency, PutFunctionConcurrency",
    "GET, /2019-09-30/functions/f/concurrency, GetFunctionConcurrency",
    "GET, /2017-03-31/tags/arn%3Aaws%3Alambda, ListTags"
  })
  void ofLambda(String method, String path, String operation) {
    assertThat(name("lambda", method, path)).isEqualTo(operation);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, '', ListBuckets",
    "PUT, /b, '', CreateBucket",
    "HEAD, /b, '', HeadBucket",
    "GET, /b, tagging, GetBucketTagging",
    "DELETE, /b, policy, DeleteBucketPolicy",
    "PUT, /b, publicAccessBlock, PutPublicAccessBlock",
    "GET, /b/, list-type, ListObjectsV2",
    "POST, /b, delete, DeleteObjects",
    "PUT, /b/a/c, '', PutObject",
    "HEAD, /b/a, '', HeadObject"
  })
  void ofS3(String method, String path, String query, String operation) {
    Map<String, String> subresource = query.isEmpty() ? Map.of() : Map.of(query, "");
    assertThat(Operation.name("s3", method, path, subresource, Map.of(), "")).isEqualTo(operation);
  }

  private static String name(String service, String method, String path) {
    return Operation.name(service, method, path, Map.of(), Map.of(), "");
  }
}
