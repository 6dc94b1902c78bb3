package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.EmulatedAws;
import poc.aws.emulator.Moto;

/** AWS's own command line reads back what was deployed. */
class AwsCliIT {

  @TempDir Path folder;

  @Test
  void readsBackWhatWasDeployed() throws Exception {
    Build build = Samples.build(folder, "a");
    var cloud = EmulatedAws.empty();
    Release release = new Deployment(cloud, build).deploy(new Silent()).release();

    JsonNode function = aws("lambda", "get-function", "--function-name", "admission-dev");
    assertThat(function.at("/Configuration/CodeSha256").asText())
        .isEqualTo(build.function().sha256Base64());
    assertThat(function.at("/Configuration/Handler").asText())
        .isEqualTo("poc.handler.PredictionHandler::handleRequest");
    assertThat(function.at("/Tags/poc:product").asText()).isEqualTo("admission");

    JsonNode alias =
        aws("lambda", "get-alias", "--function-name", "admission-dev", "--name", "live");
    assertThat(alias.path("FunctionVersion").asText()).isEqualTo(release.functionVersion());

    JsonNode api = aws("apigateway", "get-rest-apis").path("items").path(0);
    assertThat(api.path("name").asText()).isEqualTo("admission-dev");
    assertThat(api.at("/endpointConfiguration/types/0").asText()).isEqualTo("REGIONAL");
    String id = api.path("id").asText();

    JsonNode stage = aws("apigateway", "get-stage", "--rest-api-id", id, "--stage-name", "dev");
    assertThat(stage.path("deploymentId").asText()).isEqualTo(release.deploymentId());
    assertThat(stage.path("methodSettings").path("*/*").path("throttlingBurstLimit").asInt())
        .isEqualTo(80);

    JsonNode methods =
        aws("apigateway", "get-resources", "--rest-api-id", id, "--embed", "methods")
            .path("items")
            .findValue("resourceMethods");
    assertThat(methods.at("/GET/apiKeyRequired").asBoolean()).isTrue();
    assertThat(methods.at("/OPTIONS/apiKeyRequired").asBoolean()).isFalse();
    assertThat(methods.at("/GET/requestParameters/method.request.querystring.dose").asBoolean())
        .isTrue();
    assertThat(
            methods
                .at("/OPTIONS/methodIntegration/integrationResponses/204/responseParameters")
                .path("method.response.header.Access-Control-Allow-Origin")
                .asText())
        .isEqualTo("'" + release.siteUrl() + "'");

    JsonNode error =
        aws(
            "apigateway",
            "get-gateway-response",
            "--rest-api-id",
            id,
            "--response-type",
            "DEFAULT_5XX");
    assertThat(
            error
                .path("responseParameters")
                .path("gatewayresponse.header.Access-Control-Allow-Origin")
                .asText())
        .isEqualTo("'" + release.siteUrl() + "'");

    String artifacts = build.product().artifactBucket(cloud.account());
    JsonNode block =
        aws("s3api", "get-public-access-block", "--bucket", artifacts)
            .path("PublicAccessBlockConfiguration");
    assertThat(block.path("BlockPublicAcls").asBoolean()).isTrue();
    assertThat(block.path("RestrictPublicBuckets").asBoolean()).isTrue();
    assertThat(aws("s3api", "get-bucket-versioning", "--bucket", artifacts).path("Status").asText())
        .isEqualTo("Enabled");

    JsonNode policy =
        aws(
            "iam",
            "get-role-policy",
            "--role-name",
            "admission-dev-us-east-1",
            "--policy-name",
            "poc");
    assertThat(policy.at("/PolicyDocument/Statement/0/Resource").toString())
        .contains(":log-group:/aws/lambda/admission-dev:*");

    JsonNode groups = aws("logs", "describe-log-groups").path("logGroups");
    assertThat(groups.at("/0/retentionInDays").asInt()).isEqualTo(30);
  }

  private static JsonNode aws(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Moto.awsCli().toString(), "--output", "json"));
    command.addAll(List.of("--endpoint-url", EmulatedAws.front().endpoint().toString()));
    command.addAll(List.of("--region", Moto.REGION));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(Moto.CREDENTIALS);
    Process process = builder.start();
    JsonNode answer = new ObjectMapper().readTree(process.getInputStream());
    assertThat(process.waitFor()).as(String.join(" ", arguments)).isZero();
    return answer;
  }
}
