package poc.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import poc.aws.emulator.AwsFront;
import poc.aws.emulator.Call;
import poc.aws.emulator.Fault;
import poc.cloud.CloudException;
import poc.cloud.FunctionSettings;
import poc.cloud.FunctionVersion;
import poc.cloud.Functions;
import poc.cloud.ObjectHeaders;
import poc.cloud.ObjectLocation;
import poc.cloud.Permission;
import poc.cloud.Tags;
import poc.cloud.ZipContent;

/** What only AWS insists on, of functions. */
class AwsFunctionRulesTest {

  private static final String NAME = "admission-dev";
  private static final String ROLE = "admission-dev-function";
  private static final Tags TAGS = Tags.of("admission", "dev");
  private static final ZipContent FIRST = ZipContent.of("first");
  private static final ZipContent SECOND = ZipContent.of("second");

  private final AwsCloud cloud = EmulatedAws.empty();
  private final AwsFront front = EmulatedAws.front();

  @BeforeEach
  void prepare() {
    cloud.buckets().createBucket("code-of-functions", TAGS);
    for (ZipContent zip : new ZipContent[] {FIRST, SECOND}) {
      cloud
          .buckets()
          .putObject(location(zip), new ObjectHeaders("application/zip", "no-store"), zip);
    }
    cloud.roles().createRole(ROLE, "lambda.amazonaws.com", TAGS);
    front.clear();
  }

  @Test
  void aFunctionWaitsForItsRoleAndIsWaitedFor() {
    create();

    assertThat(calls("CreateFunction")).isGreaterThan(1);
    assertThat(calls("GetFunction")).isGreaterThan(1);
  }

  @Test
  void oneCallReadsAFunctionAndOneAnAlias() {
    create();
    publish(FIRST);
    functions().putAlias(NAME, "live", "1");
    front.clear();

    functions().getFunction(NAME);
    functions().getAlias(NAME, "live");
    functions().getPermissions(NAME, "live");

    assertThat(front.calls()).hasSize(3);
  }

  @Test
  void codeAndSettingsChangeRightAfterEachOther() {
    create();
    functions().updateFunctionCode(NAME, location(SECOND), "x86_64");
    functions().updateFunctionConfiguration(settings(1024));
    functions().updateFunctionCode(NAME, location(FIRST), "x86_64");

    assertThat(publish(FIRST).settings()).isEqualTo(settings(1024));
  }

  @Test
  void aChangeBySomeoneElseIsNotOverwritten() {
    create();
    functions().getFunction(NAME);
    EmulatedAws.front().clear();
    Functions others = new AwsCloud(EmulatedAws.session()).functions();
    others.updateFunctionConfiguration(settings(1024));

    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> functions().updateFunctionCode(NAME, location(SECOND), "x86_64"))
        .withMessageContaining("someone else");
    assertThat(functions().getFunction(NAME).orElseThrow().codeSha256()).isEqualTo(FIRST.sha256());
  }

  @Test
  void lostAnswersDoNoHarm() {
    for (String operation :
        new String[] {
          "CreateFunction",
          "UpdateFunctionCode",
          "UpdateFunctionConfiguration",
          "PublishVersion",
          "CreateAlias",
          "UpdateAlias",
          "AddPermission",
          "RemovePermission",
          "DeleteFunction"
        }) {
      front.fault(operation, Fault.ANSWER_LOST, 1);
    }
    Permission permission =
        new Permission(
            "api",
            "apigateway.amazonaws.com",
            "arn:aws:execute-api:us-east-1:123456789012:abc/dev/*/admit");
    create();
    assertThat(publish(FIRST).version()).isEqualTo("1");
    assertThat(functions().updateFunctionCode(NAME, location(SECOND), "x86_64").codeSha256())
        .isEqualTo(SECOND.sha256());
    assertThat(functions().updateFunctionConfiguration(settings(1024)).settings())
        .isEqualTo(settings(1024));
    FunctionVersion version = publish(SECOND);
    assertThat(version.version()).isEqualTo("2");
    functions().putAlias(NAME, "live", "2");
    functions().addPermission(NAME, "live", permission);
    assertThat(functions().getAlias(NAME, "live")).contains(version);
    assertThat(functions().getPermissions(NAME, "live")).containsExactly(permission);
    functions().removePermission(NAME, "live", "api");
    functions().deleteFunction(NAME);

    assertThat(functions().getFunction(NAME)).isEmpty();
  }

  @Test
  void aChangeThatFailsSaysWhy() {
    create();
    front.fault("UpdateFunctionCode", Fault.ACCESS_DENIED, 1);

    assertThatExceptionOfType(CloudException.class)
        .isThrownBy(() -> functions().updateFunctionCode(NAME, location(SECOND), "x86_64"))
        .withMessageStartingWith("could not change the code of the function admission-dev: ")
        .withMessageContaining("lambda:UpdateFunctionCode");
  }

  private long calls(String operation) {
    return front.calls().stream().map(Call::operation).filter(operation::equals).count();
  }

  private Functions functions() {
    return cloud.functions();
  }

  private void create() {
    functions().createFunction(settings(512), location(FIRST), TAGS);
  }

  private FunctionVersion publish(ZipContent zip) {
    return functions().publishVersion(NAME, zip.sha256(), "");
  }

  private static ObjectLocation location(ZipContent zip) {
    return new ObjectLocation("code-of-functions", zip.sha256());
  }

  private static FunctionSettings settings(int memoryMib) {
    return new FunctionSettings(
        NAME,
        "java17",
        "poc.handler.PredictionHandler::handleRequest",
        ROLE,
        "x86_64",
        memoryMib,
        Duration.ofSeconds(10),
        Map.of());
  }
}
