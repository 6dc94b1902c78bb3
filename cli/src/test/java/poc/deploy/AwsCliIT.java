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
import poc.aws.FoundingAccount;
import poc.aws.emulator.Moto;
import poc.product.Product;

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

  @Test
  void readsBackThePageBehindCloudFront() throws Exception {
    var cloud = EmulatedAws.empty();
    FoundingAccount account = FoundingAccount.of(EmulatedAws.front());
    account.zone("example.com");
    Product product =
        Samples.product(
            folder, "site: {hosting: cloudfront, domain: www.example.com, api: same-origin}");
    new Deployment(cloud, Samples.build(folder, "a", product)).deploy(new Silent());

    JsonNode listed =
        aws("cloudfront", "list-distributions").path("DistributionList").path("Items").path(0);
    JsonNode config =
        aws("cloudfront", "get-distribution-config", "--id", listed.path("Id").asText())
            .path("DistributionConfig");
    assertThat(config.at("/Aliases/Items/0").asText()).isEqualTo("www.example.com");
    assertThat(config.at("/ViewerCertificate/MinimumProtocolVersion").asText())
        .isEqualTo("TLSv1.2_2021");
    assertThat(config.at("/ViewerCertificate/SSLSupportMethod").asText()).isEqualTo("sni-only");
    assertThat(config.path("HttpVersion").asText()).isEqualTo("http2and3");
    assertThat(config.path("IsIPV6Enabled").asBoolean()).isTrue();
    assertThat(config.at("/Origins/Items/0/OriginAccessControlId").asText()).isNotEmpty();
    assertThat(config.at("/Origins/Items/1/OriginPath").asText()).isEqualTo("/dev");
    assertThat(config.at("/Origins/Items/1/CustomOriginConfig/OriginProtocolPolicy").asText())
        .isEqualTo("https-only");
    assertThat(config.at("/DefaultCacheBehavior/ViewerProtocolPolicy").asText())
        .isEqualTo("redirect-to-https");
    assertThat(config.at("/DefaultCacheBehavior/Compress").asBoolean()).isTrue();
    assertThat(config.at("/CacheBehaviors/Items/0/PathPattern").asText()).isEqualTo("/api/*");
    assertThat(config.at("/CustomErrorResponses/Quantity").asInt()).isZero();

    JsonNode headers =
        aws("cloudfront", "list-response-headers-policies", "--type", "custom")
            .at("/ResponseHeadersPolicyList/Items/0/ResponseHeadersPolicy")
            .at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig");
    assertThat(headers.at("/FrameOptions/FrameOption").asText()).isEqualTo("DENY");
    assertThat(headers.at("/StrictTransportSecurity/AccessControlMaxAgeSec").asInt())
        .isEqualTo(63_072_000);

    String bucket = product.siteBucket(cloud.account());
    String policy = aws("s3api", "get-bucket-policy", "--bucket", bucket).path("Policy").asText();
    assertThat(policy).contains(listed.path("ARN").asText()).doesNotContain("\"*\"");
    JsonNode block =
        aws("s3api", "get-public-access-block", "--bucket", bucket)
            .path("PublicAccessBlockConfiguration");
    assertThat(block.path("BlockPublicPolicy").asBoolean()).isTrue();

    String zone = aws("route53", "list-hosted-zones").at("/HostedZones/0/Id").asText();
    assertThat(
            aws("route53", "list-resource-record-sets", "--hosted-zone-id", zone)
                .path("ResourceRecordSets")
                .findValuesAsText("DNSName"))
        .hasSize(2)
        .allMatch(name -> name.startsWith(listed.path("DomainName").asText()));
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
