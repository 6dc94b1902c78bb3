package poc.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import poc.aws.AwsCloud;
import poc.aws.EmulatedAws;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Moto;

/** What a deploy sends obeys those of AWS's rules that the emulator does not hold anyone to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentRequestsTest {

  private static final Set<String> WITHOUT_OWNER = Set.of("CreateBucket", "ListBuckets");

  private List<Call> sent = List.of();

  @BeforeAll
  void deployTwice(@TempDir Path folder) {
    AwsFront front = EmulatedAws.front();
    AwsCloud cloud = EmulatedAws.empty();
    new Deployment(cloud, Samples.build(folder, "a")).deploy(new Silent());
    new Deployment(
            cloud,
            Samples.build(
                folder,
                "b",
                Samples.product(folder, "{api: {timeout: 5}, function: {memory: 1024}}")))
        .deploy(new Silent());
    sent = front.calls();
  }

  @Test
  void everyCallToABucketNamesItsOwner() {
    assertThat(sent.stream().filter(call -> call.service().equals("s3")))
        .filteredOn(call -> !WITHOUT_OWNER.contains(call.operation()))
        .isNotEmpty()
        .allMatch(call -> call.header("x-amz-expected-bucket-owner").equals(Moto.ACCOUNT));
  }

  @Test
  void everyObjectIsSentWithItsChecksum() {
    assertThat(operations("PutObject"))
        .isNotEmpty()
        .allMatch(
            call ->
                call.headers().keySet().stream().anyMatch(h -> h.startsWith("x-amz-checksum-"))
                    || call.header("x-amz-trailer").startsWith("x-amz-checksum-"));
  }

  @Test
  void nothingIsMadeWithoutTags() {
    assertThat(operations("CreateRestApi", "CreateApiKey", "CreateUsagePlan", "CreateStage"))
        .hasSize(4)
        .allMatch(call -> call.body().contains("\"poc:product\":\"admission\""));
    assertThat(operations("CreateFunction", "CreateLogGroup"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(call -> call.body().contains("poc:stage"));
    assertThat(operations("CreateRole"))
        .isNotEmpty()
        .allMatch(call -> call.body().contains("poc%3Aproduct"));
  }

  @Test
  void theApiIsRegional() {
    assertThat(operations("CreateRestApi"))
        .singleElement()
        .satisfies(call -> assertThat(call.body()).contains("\"types\":[\"REGIONAL\"]"));
  }

  @Test
  void thePermissionNamesOneApiOneStageAndOneAlias() {
    assertThat(operations("AddPermission"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.query()).containsEntry("Qualifier", "live");
              assertThat(call.body()).containsPattern("execute-api:[^\"]+/dev/\\*/admit\"");
            });
  }

  @Test
  void theStageMovesLast() {
    List<String> ofTheApi =
        sent.stream()
            .filter(call -> call.service().equals("apigateway"))
            .map(Call::operation)
            .toList();
    int deployed = ofTheApi.lastIndexOf("CreateDeployment");

    assertThat(ofTheApi.subList(deployed, ofTheApi.size()))
        .contains("UpdateStage")
        .doesNotContain("PutMethod", "PutIntegration", "PutIntegrationResponse", "DeleteMethod");
    assertThat(operations("CreateDeployment")).noneMatch(c -> c.body().contains("stageName"));
  }

  @Test
  void aVersionIsPublishedOnlyOfTheCodeThatWasMeant() {
    assertThat(operations("PublishVersion"))
        .isNotEmpty()
        .allMatch(call -> call.body().contains("\"CodeSha256\""));
  }

  @Test
  void thePackageComesFromTheBucket() {
    assertThat(operations("CreateFunction", "UpdateFunctionCode"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(call -> call.body().contains("\"S3Bucket\""))
        .noneMatch(call -> call.body().contains("\"ZipFile\""));
  }

  private List<Call> operations(String... names) {
    return sent.stream()
        .filter(call -> Stream.of(names).anyMatch(call.operation()::equals))
        .toList();
  }
}
